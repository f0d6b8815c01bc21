using System.Text.Json;
using ClusterBot.Tests.Support.Browser;

namespace ClusterBot.Tests.Support.Connector;

/// <summary>The answer to an invoke: of a card's button, or of a dialog's, whose card or message is read in the same way.</summary>
public sealed record InvokeAnswer(int HttpStatus, int StatusCode, string Type, JsonElement Value)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    public bool IsCard => Type == CardType;

    /// <summary>The message, or the card as text to search.</summary>
    public string Text => Value.ValueKind == JsonValueKind.String ? Value.GetString()! : CardText.Of(Value);

    public static async Task<InvokeAnswer> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var body = JsonElement.Parse(text.Length == 0 ? "{}" : text);
        if (body.TryGetProperty("task", out var task))
        {
            var value = task.GetProperty("value");
            return task.GetProperty("type").GetString() == "continue"
                ? new InvokeAnswer((int)response.StatusCode, 200, CardType, value.GetProperty("card").GetProperty("content"))
                : new InvokeAnswer((int)response.StatusCode, 200, "application/vnd.microsoft.activity.message", value);
        }

        if (text.Length == 0)
        {
            return new InvokeAnswer((int)response.StatusCode, (int)response.StatusCode, "", JsonElement.Parse("\"\""));
        }

        return new InvokeAnswer(
            (int)response.StatusCode, body.GetProperty("statusCode").GetInt32(), body.GetProperty("type").GetString()!,
            body.GetProperty("value"));
    }
}
