using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Register;

/// <summary>The stage of a register that was sent.</summary>
public enum RegisterStage
{
    /// <summary>It is being read and compared.</summary>
    Reading,

    /// <summary>It cannot be imported as it is.</summary>
    Wrong,

    /// <summary>It can be imported.</summary>
    Ready,

    /// <summary>It says what is stored already.</summary>
    Same,

    /// <summary>It is being imported.</summary>
    Importing,

    /// <summary>It was imported.</summary>
    Imported,

    /// <summary>Nothing came of it, and <see cref="RegisterView.Notice"/> says why.</summary>
    Ended,
}

/// <summary>A register that an administrator sent, as its card shows it.</summary>
public sealed record RegisterView
{
    /// <summary>The id of the upload.</summary>
    public required Guid Upload { get; init; }

    public required RegisterStage Stage { get; init; }

    /// <summary>The highest marking of the clusters in it.</summary>
    public ProtectiveMarking Marking { get; init; }

    /// <summary>The remark beside it, in a sentence or two.</summary>
    public string? Notice { get; init; }

    /// <summary>The things that are wrong, one line for each kind.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>The number of places at which something is wrong.</summary>
    public int ProblemCount { get; init; }

    /// <summary>The things that can be read and are unlikely, one line for each kind.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>The number of places at which something is unlikely.</summary>
    public int DoubtCount { get; init; }

    /// <summary>The things that were read otherwise than they were written, one line for each kind.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The fingerprint of what is shown; null when nothing can be imported.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The changes, kind by kind.</summary>
    public IReadOnlyList<RegisterGroupView> Groups { get; init; } = [];
}

/// <summary>The changes of one kind.</summary>
/// <param name="Name">The kind, for instance People.</param>
/// <param name="Counts">For instance 2 added, 1 archived.</param>
/// <param name="Changes">Each by name.</param>
public sealed record RegisterGroupView(string Name, string Counts, IReadOnlyList<string> Changes);
