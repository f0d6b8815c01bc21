namespace ClusterBot.Domain.Asks;

/// <summary>The kind of thing asked for. Stored by name; a name is never reused.</summary>
public enum AskKind
{
    /// <summary>Data that another department holds.</summary>
    Data,

    /// <summary>People, money or systems of another department.</summary>
    Resources,

    /// <summary>One PSA's work gets in the way of another's.</summary>
    Tension,

    /// <summary>Something that only the Centre can do.</summary>
    CentralSupport,
}

/// <summary>The answer to an ask. Stored by name; a name is never reused.</summary>
public enum AskReply
{
    /// <summary>It is given.</summary>
    Yes,

    /// <summary>Some of it is given.</summary>
    InPart,

    /// <summary>It is not given.</summary>
    No,
}

/// <summary>A reply as it is given.</summary>
/// <param name="Reply">Yes, in part or no.</param>
/// <param name="Text">In words, at most <see cref="Ask.MostText"/> characters.</param>
/// <param name="GivenOn">The day on which what was asked for is given, where there is one.</param>
public sealed record GivenReply(AskReply Reply, string Text, DateOnly? GivenOn);
