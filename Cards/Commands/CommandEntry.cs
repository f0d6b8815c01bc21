namespace ClusterBot.Cards.Commands;

/// <summary>A command in the words by which people know it: routing, help and the app package all read it here.</summary>
/// <param name="Phrase">Its words.</param>
/// <param name="Help">What it does, with the words to type; empty for one that help does not name.</param>
public sealed record CommandEntry(string Phrase, params IReadOnlyList<CommandHelp> Help)
{
    /// <summary>Other spellings of the same words.</summary>
    public IReadOnlyList<string> Spellings { get; init; } = [];

    /// <summary>Other ways to say it, taken by their exact words alone.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Words by which somebody who did not find the command may have meant it.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>All words that lead to it.</summary>
    public IEnumerable<string> Phrases => [Phrase, .. Spellings, .. Others];
}

/// <summary>A line of help.</summary>
/// <param name="Words">What to type.</param>
/// <param name="What">What comes of it.</param>
public sealed record CommandHelp(string Words, string What)
{
    /// <summary>The people whom it serves.</summary>
    public CommandAudience For { get; init; } = CommandAudience.Everybody;
}

/// <summary>The people whom a command serves; others get a polite no.</summary>
public enum CommandAudience
{
    /// <summary>Everybody with a part in a cluster.</summary>
    Everybody,

    /// <summary>Cluster leads and administrators.</summary>
    Lead,

    /// <summary>Administrators, in personal chat.</summary>
    Administrator,
}
