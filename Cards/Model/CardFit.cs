namespace ClusterBot.Cards.Model;

/// <summary>Keeps a card under its size limit by showing less.</summary>
public static class CardFit
{
    /// <summary>The bytes that Teams wraps around a card.</summary>
    private const int Wrapping = 4 * 1024;

    /// <summary>
    /// Does the same for cards of many elements: elements are made one after the other, and no more of them than fit. The level
    /// that fitted last is tried first, then more detailed ones, as long as they fit too. Each element is written once.
    /// </summary>
    /// <param name="fromMostToLeast">Makes each card: the card without its body, and the parts of the body, which are asked for
    /// once.</param>
    /// <param name="last">What fitted last; it is set to what fits now.</param>
    public static AdaptiveCard FirstThatFits<TLevel>(
        IReadOnlyList<TLevel> fromMostToLeast, Func<TLevel, (AdaptiveCard Frame, IEnumerable<CardPart> Body)> make, ref int last)
    {
        var level = Math.Clamp(last, 0, fromMostToLeast.Count - 1);
        var written = Fitting(make(fromMostToLeast[level]), isLast: level == fromMostToLeast.Count - 1);
        if (written is null)
        {
            while (written is null)
            {
                level++;
                written = Fitting(make(fromMostToLeast[level]), isLast: level == fromMostToLeast.Count - 1);
            }
        }
        else
        {
            while (level > 0 && Fitting(make(fromMostToLeast[level - 1]), isLast: false) is { } larger)
            {
                (written, level) = (larger, level - 1);
            }
        }

        last = level;
        return CardJson.Compose(written.Frame, written.FrameJson, written.Body);
    }

    /// <summary>Returns the card with its body; null when that is too large, unless there is no smaller one.</summary>
    private static WrittenCard? Fitting((AdaptiveCard Frame, IEnumerable<CardPart> Body) card, bool isLast)
    {
        var (frame, body) = (CardJson.WriteUtf8(card.Frame).ToArray(), new List<CardPart>());
        var room = CardLimits.MaxBytes - Wrapping - frame.Length;
        foreach (var part in card.Body)
        {
            var written = part.Write();
            // With the comma before the next.
            room -= written.Json.Length + 1;
            if (room < 0 && !isLast)
            {
                return null;
            }

            body.Add(written);
        }

        return new WrittenCard(card.Frame, frame, body);
    }

    private sealed record WrittenCard(AdaptiveCard Frame, byte[] FrameJson, List<CardPart> Body);

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
