namespace ClusterBot.Domain.GoodPractice;

/// <summary>Why something is missing from a summary.</summary>
public enum LeftOutReason
{
    /// <summary>The message held nothing to summarise: greetings, thanks, signatures, questions that nobody answered.</summary>
    NothingToUse,

    /// <summary>The message, or the end of it, lay beyond what is read at once.</summary>
    TooMuchToRead,

    /// <summary>A point that a language model wrote and that its citations did not support.</summary>
    PointNotSupported,
}
