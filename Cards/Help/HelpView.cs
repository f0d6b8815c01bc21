using ClusterBot.Cards.Commands;

namespace ClusterBot.Cards.Help;

/// <summary>The things that a welcome says to somebody.</summary>
public sealed record HelpView
{
    /// <summary>The reader's parts, such as <c>SRO of PSA 9 and 16</c>; empty for somebody whom the register does not know.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>The things that wait for the reader, such as <c>3 PSAs to answer</c>; null where others read along.</summary>
    public IReadOnlyList<string>? Waiting { get; init; }

    /// <summary>Three things to say, for the reader's parts.</summary>
    public required IReadOnlyList<CommandHelp> Examples { get; init; }

    /// <summary>True in a channel or group chat, where the bot is mentioned first.</summary>
    public bool IsShared { get; init; }

    /// <summary>True for a reader whom the lists for cluster leads serve.</summary>
    public bool Leads { get; init; }

    /// <summary>True for a reader whom the list for administrators serves.</summary>
    public bool Administers { get; init; }
}
