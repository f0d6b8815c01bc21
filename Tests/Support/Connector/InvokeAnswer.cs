using System.Text.Json;
using ClusterBot.Tests.Support.Browser;

namespace ClusterBot.Tests.Support.Connector;

/// <summary>The answer to an invoke.</summary>
public sealed record InvokeAnswer(int HttpStatus, int StatusCode, string Type, JsonElement Value)
{
    public bool IsCard => Type == "application/vnd.microsoft.card.adaptive";

    /// <summary>The message, or the card as text to search.</summary>
    public string Text => Value.ValueKind == JsonValueKind.String ? Value.GetString()! : CardText.Of(Value);

    public static async Task<InvokeAnswer> ReadAsync(HttpResponseMessage response)
    {
        var body = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        return new InvokeAnswer(
            (int)response.StatusCode, body.GetProperty("statusCode").GetInt32(), body.GetProperty("type").GetString()!,
            body.GetProperty("value"));
    }
}
