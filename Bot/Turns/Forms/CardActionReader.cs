using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ClusterBot.Cards.Model;

namespace ClusterBot.Bot.Turns.Forms;

/// <summary>Reads what a button sends.</summary>
internal static class CardActionReader
{
    /// <summary>Returns the payload of a button; null when it is not of this form.</summary>
    public static TAction? Read<TAction>(JsonElement data, JsonTypeInfo<TAction> payload)
    {
        try
        {
            return data.Deserialize(payload);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>Returns the payload of a dialog's button, which names its verb there; null for another button's.</summary>
    public static TAction? ReadInDialog<TAction>(JsonElement data, JsonTypeInfo<TAction> payload)
        where TAction : class, ICardAction =>
        data.TryGetProperty("verb", out var verb) && verb.ValueKind == JsonValueKind.String && verb.GetString() == TAction.Verb
            ? Read(data, payload)
            : null;
}
