namespace ClusterBot.Bot.Turns.Commands;

/// <summary>A command that somebody typed to the bot, its own mention removed.</summary>
/// <param name="Phrase">The command's words as they were registered; empty where no command takes it.</param>
/// <param name="Arguments">What followed, as typed.</param>
/// <param name="Meant">Where no command takes it: the words that were perhaps meant.</param>
public sealed record Command(string Phrase, string Arguments, string? Meant = null);

/// <summary>The treatment of a mistyped command.</summary>
public enum CommandSpelling
{
    /// <summary>It changes something, so the person is asked whether it was meant.</summary>
    Asked,

    /// <summary>It only shows something to those who may see it anyway, so it is assumed to be meant.</summary>
    Forgiven,

    /// <summary>It is so short, or so close to everyday words, that nothing else is taken for it.</summary>
    Exact,
}

/// <summary>The treatment of the words behind a command.</summary>
public enum CommandArguments
{
    /// <summary>It takes none: with anything but courtesies behind its words it is asked about and not run.</summary>
    None,

    /// <summary>Its handler reads them, and does nothing when it does not understand them.</summary>
    Read,
}
