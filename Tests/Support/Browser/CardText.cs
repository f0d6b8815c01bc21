using System.Text.Json;

namespace ClusterBot.Tests.Support.Browser;

/// <summary>Reads a card as a person would: what is written on it, and what its inputs hold.</summary>
public static class CardText
{
    private static readonly string[] Shown = ["text", "title", "label", "errorMessage", "placeholder"];

    /// <summary>All words of the card, in order, a line each.</summary>
    public static string Of(JsonElement card) => string.Join('\n', Words(card));

    /// <summary>Returns the content of the input; null when it is empty or not there.</summary>
    public static string? InputValue(JsonElement card, string id) =>
        Elements(card)
            .FirstOrDefault(e => Text(e, "id") == id && Text(e, "type")?.StartsWith("Input.", StringComparison.Ordinal) == true)
            is { ValueKind: JsonValueKind.Object } input
                ? Text(input, "value")
                : null;

    /// <summary>The data of the first button with these words.</summary>
    public static JsonElement Button(JsonElement card, string title, int skip = 0) => Buttons(card, title)[skip];

    /// <summary>The buttons with these words, in order.</summary>
    public static List<JsonElement> Buttons(JsonElement card, string title) =>
        [.. Elements(card).Where(e => Text(e, "type") == "Action.Execute" && Text(e, "title") == title)];

    public static IEnumerable<JsonElement> Elements(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => [element,
            .. element.EnumerateObject().Where(p => p.Name is not ("data" or "fallback" or "refresh" or "msteams"))
                .SelectMany(p => Elements(p.Value))],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Elements),
        _ => [],
    };

    private static IEnumerable<string> Words(JsonElement card) =>
        Elements(card).SelectMany(e => Shown.Select(name => Text(e, name)).OfType<string>());

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
