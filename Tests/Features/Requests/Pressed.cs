using System.Text.Json;
using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Tests.Features.Requests;

/// <summary>The answer to a pressed button.</summary>
internal sealed record Pressed(int Status, JsonElement Body)
{
    public bool IsCard => Body.GetProperty("type").GetString() == "application/vnd.microsoft.card.adaptive";

    /// <summary>The words of the card, or the line.</summary>
    public string Words => IsCard ? CardWords.Of(Body.GetProperty("value")) : Body.GetProperty("value").GetString()!;

    public IReadOnlyList<string> Buttons => CardWords.Titles(Body.GetProperty("value"));

    /// <summary>Returns the content of an input of the card.</summary>
    public string? Typed(string inputId) => CardWords.Objects(Body.GetProperty("value"))
        .Where(element => element.TryGetProperty("id", out var id) && id.ValueEquals(inputId))
        .Select(element => element.TryGetProperty("value", out var value) ? value.GetString() : null)
        .FirstOrDefault();
}

/// <summary>A message of the bot as it reads now.</summary>
internal sealed record Shown(string Id, string Conversation, Activity Activity)
{
    public string Words => Activity.Attachments is [{ Content: { } card }, ..] ? CardWords.Of(card) : Activity.Text ?? "";

    public IReadOnlyList<string> Buttons => Activity.Attachments is [{ Content: { } card }, ..] ? CardWords.Titles(card) : [];
}

internal static class CardWords
{
    public static string Of(JsonElement card) => string.Concat(
        Objects(card).Where(element => element.TryGetProperty("text", out _))
            .Select(element => element.GetProperty("text").GetString() + "\n"))
        .Replace("\u200B", "", StringComparison.Ordinal);

    public static IReadOnlyList<string> Titles(JsonElement card) =>
    [
        .. Objects(card)
            .Where(element =>
                element.TryGetProperty("type", out var type) && (type.ValueEquals("Action.Execute") || type.ValueEquals("Action.ShowCard")))
            .Select(element => element.GetProperty("title").GetString()!),
    ];

    public static IEnumerable<JsonElement> Objects(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(json),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
