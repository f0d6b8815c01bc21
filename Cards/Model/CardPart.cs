using System.Text.Json;

namespace ClusterBot.Cards.Model;

/// <summary>An element of a card's body, and its JSON once it has been written.</summary>
/// <param name="Element">The element, which is never changed.</param>
/// <param name="Json">The element as UTF-8 JSON; empty until it has been written.</param>
public readonly record struct CardPart(CardElement Element, ReadOnlyMemory<byte> Json)
{
    /// <summary>Makes a part of an element that has not been written.</summary>
    public static implicit operator CardPart(CardElement element) => new(element, default);

    /// <summary>Returns the same with its JSON.</summary>
    public CardPart Write() =>
        Json.IsEmpty ? new(Element, JsonSerializer.SerializeToUtf8Bytes(Element, CardJsonContext.Default.CardElement)) : this;
}
