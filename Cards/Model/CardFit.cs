namespace ClusterBot.Cards.Model;

/// <summary>Keeps a card under its size limit by showing less.</summary>
public static class CardFit
{
    /// <summary>The bytes that Teams wraps around a card.</summary>
    private const int Wrapping = 4 * 1024;

    /// <summary>
    /// Does the same for cards of many elements: elements are made one after the other, and no more of them than fit. The level
    /// that fitted last is tried first, then more detailed ones, as long as they fit too.
    /// </summary>
    /// <param name="fromMostToLeast">Makes each card: the card without its body, and the elements of the body, which are asked for
    /// once.</param>
    /// <param name="last">What fitted last; it is set to what fits now.</param>
    public static AdaptiveCard FirstThatFits<TLevel>(
        IReadOnlyList<TLevel> fromMostToLeast, Func<TLevel, (AdaptiveCard Frame, IEnumerable<CardElement> Body)> make, ref int last)
    {
        var level = Math.Clamp(last, 0, fromMostToLeast.Count - 1);
        var card = Fitting(make(fromMostToLeast[level]), isLast: level == fromMostToLeast.Count - 1);
        if (card is null)
        {
            while (card is null)
            {
                level++;
                card = Fitting(make(fromMostToLeast[level]), isLast: level == fromMostToLeast.Count - 1);
            }
        }
        else
        {
            while (level > 0 && Fitting(make(fromMostToLeast[level - 1]), isLast: false) is { } larger)
            {
                (card, level) = (larger, level - 1);
            }
        }

        last = level;
        return card;
    }

    /// <summary>Returns the card with its body; null when that is too large, unless there is no smaller one.</summary>
    private static AdaptiveCard? Fitting((AdaptiveCard Frame, IEnumerable<CardElement> Body) card, bool isLast)
    {
        var elements = new List<CardElement>();
        var room = CardLimits.MaxBytes - Wrapping - CardJson.WriteUtf8(card.Frame).Length;
        foreach (var element in card.Body)
        {
            // With the comma before the next.
            room -= CardJson.Size(element) + 1;
            if (room < 0 && !isLast)
            {
                return null;
            }

            elements.Add(element);
        }

        return card.Frame with { Body = elements };
    }

    /// <summary>
    /// Returns the first of the cards that stays far enough under <see cref="CardLimits.MaxBytes"/> as UTF-8 JSON; the last one
    /// when none does. Those after it are not built.
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
