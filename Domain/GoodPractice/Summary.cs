namespace ClusterBot.Domain.GoodPractice;

/// <summary>A summary of good-practice threads. Every point can be traced to the messages it came from.</summary>
public sealed record Summary
{
    /// <summary>The points, in the order in which they should be read; 0 to about 7, up to 12 of many threads.</summary>
    public required IReadOnlyList<Point> Points { get; init; }

    /// <summary>The method by which the points were made.</summary>
    public required SummaryMethod Method { get; init; }

    /// <summary>The number of messages that were read, at least in part.</summary>
    public required int MessagesRead { get; init; }

    /// <summary>The number of messages that it was to be made from.</summary>
    public required int MessagesInAll { get; init; }

    /// <summary>The number of threads that those messages are in.</summary>
    public required int ThreadsRead { get; init; }

    /// <summary>The parts that are missing, with the reasons; empty when nothing is.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>The reason why there are no points, as one plain sentence; null when there are some.</summary>
    public string? EmptyBecause { get; init; }

    /// <summary>
    /// The reader's note on the making of the summary, as one plain sentence (a language model that could not be used, say); or
    /// null.
    /// </summary>
    public string? Note { get; init; }

    /// <summary>
    /// The tokens that a language model used for it, even when its answer was thrown away; null when none was asked or it did not
    /// say.
    /// </summary>
    public TokenUse? TokensUsed { get; init; }

    /// <summary>True when there is nothing to show.</summary>
    public bool IsEmpty => Points.Count == 0;
}

/// <summary>The method by which a summary was made.</summary>
public enum SummaryMethod
{
    /// <summary>Sentences chosen from the messages, word for word.</summary>
    Extract,

    /// <summary>Written by a language model; each point was checked against the messages it cites.</summary>
    Model,
}

/// <summary>The charge of a language model, in its own tokens.</summary>
/// <param name="Input">Tokens read.</param>
/// <param name="Output">Tokens written.</param>
public sealed record TokenUse(int Input, int Output);
