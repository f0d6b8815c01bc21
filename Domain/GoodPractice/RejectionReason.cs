namespace ClusterBot.Domain.GoodPractice;

/// <summary>The reason why a written point is not believed.</summary>
public enum RejectionReason
{
    /// <summary>It names no message.</summary>
    NoCitation,

    /// <summary>It names a message that is not there.</summary>
    UnknownMessage,

    /// <summary>It quotes words that the message does not hold.</summary>
    QuoteNotSaid,

    /// <summary>It is empty, too long, or cites too many messages to be a point.</summary>
    NotAPoint,

    /// <summary>It gives a number, amount or date that the cited messages do not give, or gives it to something else.</summary>
    NumberNotSaid,

    /// <summary>It names somebody or something that the cited messages do not name.</summary>
    NameNotSaid,

    /// <summary>Too little of it is in the cited messages.</summary>
    NotSaid,

    /// <summary>It denies what was said, or says what was denied.</summary>
    NegationFlipped,

    /// <summary>It is more certain or wider than what was said: a plan told as done, some as all, a fall as a rise.</summary>
    Overstated,

    /// <summary>It gives to one person, place or time what was said of another.</summary>
    Misplaced,

    /// <summary>It gives to an author what is not in that author's messages.</summary>
    NotTheAuthors,

    /// <summary>It names a cause that nobody named.</summary>
    CauseNotSaid,
}
