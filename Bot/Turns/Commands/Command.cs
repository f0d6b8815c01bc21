namespace ClusterBot.Bot.Turns.Commands;

/// <summary>What somebody typed to the bot, its own mention removed.</summary>
/// <param name="Phrase">The command's words as they were registered; empty where no command takes it.</param>
/// <param name="Arguments">What followed, as typed.</param>
/// <param name="Meant">Where no command takes it: the words that were perhaps meant.</param>
public sealed record Command(string Phrase, string Arguments, string? Meant = null);

/// <summary>What is done with a command that somebody mistyped.</summary>
public enum CommandSpelling
{
    /// <summary>It changes something, so the person is asked whether it was meant.</summary>
    Asked,

    /// <summary>It only shows something to those who may see it anyway, so it is taken as meant.</summary>
    Forgiven,

    /// <summary>So short, or so near to everyday words, that nothing else is taken for it.</summary>
    Exact,
}

/// <summary>What a command does with the words behind it.</summary>
public enum CommandArguments
{
    /// <summary>It takes none: with any but courtesies behind its words it is asked about and not run.</summary>
    None,

    /// <summary>Its handler reads them, and does nothing where it does not understand them.</summary>
    Read,
}
