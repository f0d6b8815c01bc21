using System.Text.Json;

namespace ClusterBot.BotFramework.Activities;

/// <summary>Takes the bot's own mention out of a text, so that what is left is what the person asked.</summary>
internal static class RecipientMention
{
    private const string NonBreakingSpace = "&nbsp;";

    public static string RemoveFrom(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in activity.Entities?.Where(entity => IsOf(entity, activity.Recipient?.Id)) ?? [])
        {
            if (TextOf(mention) is { Length: > 0 } written)
            {
                text = text.Replace(written, "", StringComparison.OrdinalIgnoreCase);
            }
        }

        return Trimmed(text);
    }

    private static bool IsOf(Entity entity, string? recipientId) =>
        recipientId is not null
        && entity.Type == "mention"
        && Field(entity, "mentioned") is { ValueKind: JsonValueKind.Object } mentioned
        && mentioned.TryGetProperty("id", out var id)
        && id.ValueKind == JsonValueKind.String
        && id.ValueEquals(recipientId);

    private static string? TextOf(Entity mention)
    {
        if (Field(mention, "text") is { ValueKind: JsonValueKind.String } text)
        {
            return text.GetString();
        }

        return Field(mention, "mentioned") is { } mentioned
            && mentioned.TryGetProperty("name", out var name)
            && name.ValueKind == JsonValueKind.String ? $"<at>{name.GetString()}</at>" : null;
    }

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
