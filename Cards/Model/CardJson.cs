using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ClusterBot.Cards.Model;

/// <summary>Writes cards as JSON. A card never changes, so each is written once.</summary>
public static class CardJson
{
    private static readonly ConditionalWeakTable<AdaptiveCard, byte[]> Written = [];

    /// <summary>The card as the content of an attachment of type <see cref="AdaptiveCard.ContentType"/>.</summary>
    public static JsonElement Write(AdaptiveCard card) => JsonElement.Parse(WriteUtf8(card));

    /// <summary>The card as UTF-8 bytes, without white space.</summary>
    public static ReadOnlySpan<byte> WriteUtf8(AdaptiveCard card) =>
        Written.GetValue(card, static each => JsonSerializer.SerializeToUtf8Bytes(each, CardJsonContext.Default.AdaptiveCard));
}
