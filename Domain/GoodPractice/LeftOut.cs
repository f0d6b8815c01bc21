namespace ClusterBot.Domain.GoodPractice;

/// <summary>Something that a summary does not cover, so that a reader can judge it.</summary>
/// <param name="Reason">Why it was left out.</param>
/// <param name="Count">How many: messages, or points for <see cref="LeftOutReason.PointNotSupported"/>; at least 1.</param>
public sealed record LeftOut(LeftOutReason Reason, int Count)
{
    /// <summary>Returns the same as one plain sentence for the reader.</summary>
    public string Describe() => (Reason, Count) switch
    {
        (LeftOutReason.NothingToUse, 1) => "1 message held only greetings, thanks or questions.",
        (LeftOutReason.NothingToUse, _) => $"{Count} messages held only greetings, thanks or questions.",
        (LeftOutReason.TooMuchToRead, 1) => "1 message was not read in full, because there was too much to read at once.",
        (LeftOutReason.TooMuchToRead, _) => $"{Count} messages were not read in full, because there was too much to read at once.",
        (LeftOutReason.PointNotSupported, 1) => "1 point was dropped, because the messages it named do not bear it out.",
        (LeftOutReason.PointNotSupported, _) => $"{Count} points were dropped, because the messages they named do not bear them out.",
        _ => throw new InvalidOperationException($"No words for {Reason}."),
    };
}

/// <summary>The reason why something is missing from a summary.</summary>
public enum LeftOutReason
{
    /// <summary>The message held nothing to summarise: greetings, thanks, signatures, questions that nobody answered.</summary>
    NothingToUse,

    /// <summary>The message, or the end of it, lay beyond what is read at once.</summary>
    TooMuchToRead,

    /// <summary>A point that a language model wrote and that its citations did not support.</summary>
    PointNotSupported,
}
