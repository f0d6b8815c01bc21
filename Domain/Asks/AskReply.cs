namespace ClusterBot.Domain.Asks;

/// <summary>What an ask was answered. Stored by name; a name is never reused.</summary>
public enum AskReply
{
    /// <summary>It is given.</summary>
    Yes,

    /// <summary>Some of it is given.</summary>
    InPart,

    /// <summary>It is not given.</summary>
    No,
}
