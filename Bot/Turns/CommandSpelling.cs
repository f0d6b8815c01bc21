namespace ClusterBot.Bot.Turns;

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
