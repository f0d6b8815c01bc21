using System.Text.Json;

namespace ClusterBot.Cards.Model;

/// <summary>Writes cards as JSON.</summary>
public static class CardJson
{
    /// <summary>The card as the content of an attachment of type <see cref="AdaptiveCard.ContentType"/>.</summary>
    public static JsonElement Write(AdaptiveCard card) => JsonSerializer.SerializeToElement(card, CardJsonContext.Default.AdaptiveCard);

    /// <summary>The card as UTF-8 bytes, without white space.</summary>
    public static byte[] WriteUtf8(AdaptiveCard card) => JsonSerializer.SerializeToUtf8Bytes(card, CardJsonContext.Default.AdaptiveCard);
}
