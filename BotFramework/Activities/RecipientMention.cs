using System.Text.Json;

namespace ClusterBot.BotFramework.Activities;

/// <summary>The mentions that an activity's entities declare: the recipient's own, and other people's.</summary>
internal static class RecipientMention
{
    private const string NonBreakingSpace = "&nbsp;";

    /// <summary>
    /// Returns true when an entity of type <c>mention</c> names the recipient by id, and does not stand in the quote of another message
    /// alone: what is passed on to colleagues is not said to the recipient.
    /// </summary>
    public static bool IsIn(Activity activity) =>
        Declared(activity)
            .Any(entity => IsOf(entity, activity.Recipient?.Id) && !ReadableText.IsInQuotesAlone(activity.Text, TextOf(entity)));

    /// <summary>Returns the mentions that the channel vouches for.</summary>
    public static IEnumerable<Entity> Declared(Activity activity) => activity.Entities?.Where(entity => entity?.Type == "mention") ?? [];

    public static string RemoveFrom(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in Declared(activity).Where(entity => IsOf(entity, activity.Recipient?.Id)))
        {
            if (TextOf(mention) is { Length: > 0 } written)
            {
                text = text.Replace(written, "", StringComparison.OrdinalIgnoreCase);
            }
        }

        return Trimmed(text);
    }

    /// <summary>Returns true when the mention is of the account with that id.</summary>
    public static bool IsOf(Entity mention, string? id) =>
        id is not null
        && Field(mention, "mentioned") is { ValueKind: JsonValueKind.Object } mentioned
        && mentioned.TryGetProperty("id", out var named)
        && named.ValueKind == JsonValueKind.String
        && string.Equals(named.GetString(), id, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the words by which the mention stands in the text; null when it does not tell.</summary>
    public static string? TextOf(Entity mention)
    {
        if (Field(mention, "text") is { ValueKind: JsonValueKind.String } text)
        {
            return text.GetString();
        }

        return NameOf(mention) is { } name ? $"<at>{name}</at>" : null;
    }

    /// <summary>Returns the name of who is mentioned; null when the channel does not tell it.</summary>
    public static string? NameOf(Entity mention) =>
        Field(mention, "mentioned") is { ValueKind: JsonValueKind.Object } mentioned
        && mentioned.TryGetProperty("name", out var name)
        && name.ValueKind == JsonValueKind.String ? name.GetString() : null;

    private static JsonElement? Field(Entity entity, string name) =>
        entity.Properties?.TryGetValue(name, out var value) is true ? value : null;

    private static string Trimmed(string text)
    {
        var trimmed = text.Trim();
        while (trimmed.StartsWith(NonBreakingSpace, StringComparison.Ordinal))
        {
            trimmed = trimmed[NonBreakingSpace.Length..].TrimStart();
        }

        while (trimmed.EndsWith(NonBreakingSpace, StringComparison.Ordinal))
        {
            trimmed = trimmed[..^NonBreakingSpace.Length].TrimEnd();
        }

        return trimmed;
    }
}
