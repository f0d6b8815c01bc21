namespace ClusterBot.Bot.Turns;

/// <summary>What a command does with the words behind it.</summary>
public enum CommandArguments
{
    /// <summary>It takes none: with any but courtesies behind its words it is asked about and not run.</summary>
    None,

    /// <summary>Its handler reads them, and does nothing where it does not understand them.</summary>
    Read,
}
