namespace ClusterBot.Data.CardKeys;

/// <summary>
/// The thing that a posted card is about. The key finds all posted copies of the card, says where its buttons work, and says who takes
/// the name off it of somebody who was erased.
/// </summary>
public sealed record CardKey
{
    internal CardKey(CardFamily family, string value) => (Family, Value) = (family, value);

    private CardKey(string reason) => NoneBecause = reason;

    /// <summary>The family; null when the card has no key.</summary>
    public CardFamily? Family { get; }

    /// <summary>The key as it is stored; null when the card has none.</summary>
    public string? Value { get; }

    /// <summary>The reason why the card has no key; null when it has one.</summary>
    public string? NoneBecause { get; }

    /// <summary>For a card that names nobody and has no button that works where the card stands alone.</summary>
    /// <param name="reason">The reason why it needs no key.</param>
    public static CardKey None(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new CardKey(reason);
    }

    public override string ToString() => Value ?? throw new InvalidOperationException("A card without a key cannot be found again.");
}
