namespace ClusterBot.Cards.Model;

/// <summary>Keeps a card under its size by showing less.</summary>
public static class CardFit
{
    /// <summary>What Teams wraps around a card, in bytes.</summary>
    private const int Wrapping = 4 * 1024;

    /// <summary>
    /// The first of the cards that stays far enough under <see cref="CardLimits.MaxBytes"/> as UTF-8 JSON; the last one where none does.
    /// Those after it are not built.
    /// </summary>
    /// <param name="fromMostToLeast">The same card with less and less in it, at least one.</param>
    /// <param name="left">How many bytes to leave for what travels with the card.</param>
    /// <exception cref="InvalidOperationException">There is no card.</exception>
    public static AdaptiveCard FirstThatFits(IEnumerable<AdaptiveCard> fromMostToLeast, int left = Wrapping)
    {
        AdaptiveCard? last = null;
        foreach (var card in fromMostToLeast)
        {
            last = card;
            if (CardJson.WriteUtf8(card).Length <= CardLimits.MaxBytes - left)
            {
                break;
            }
        }

        return last ?? throw new InvalidOperationException("There is no card to choose from.");
    }
}
