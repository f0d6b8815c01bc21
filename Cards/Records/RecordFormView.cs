using ClusterBot.Domain.Records;
using ClusterBot.Domain.Records.Terms;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Records;

/// <summary>The form with which somebody writes a record down, or changes one.</summary>
public sealed record RecordFormView
{
    /// <summary>Our own id: the record's, once it is kept.</summary>
    public required Guid Form { get; init; }

    /// <summary>The highest marking of the clusters that it may be kept for.</summary>
    public required ProtectiveMarking Marking { get; init; }

    /// <summary>The kinds that are offered, in their order.</summary>
    public required IReadOnlyList<RecordKind> Kinds { get; init; }

    /// <summary>The kind whose form it is; null while none is chosen.</summary>
    public RecordKind? Kind { get; init; }

    /// <summary>The clusters that it may be kept for, one or more.</summary>
    public required IReadOnlyList<(string Code, string Name)> Clusters { get; init; }

    /// <summary>The PSAs that it may be about, by number.</summary>
    public IReadOnlyList<(int Number, string Title)> Psas { get; init; } = [];

    /// <summary>The version that is changed; null for a new record.</summary>
    public int? Version { get; init; }

    /// <summary>The message that is kept; null when none is.</summary>
    public string? Link { get; init; }

    /// <summary>The thing that is kept; null when it is written down by itself.</summary>
    public RecordSource? Source { get; init; }

    /// <summary>The most people to whom it may be shown: those who see what it is kept from.</summary>
    public RecordVisibility Widest { get; init; } = RecordVisibility.Named;

    /// <summary>Returns the visibility, or the widest that is allowed.</summary>
    public RecordVisibility Narrowed(RecordVisibility visibility) => visibility < Widest ? visibility : Widest;

    public RecordDraft Draft { get; init; } = RecordDraft.Of();

    /// <summary>The terms in the text for which there are plain words.</summary>
    public IReadOnlyList<FoundTerm> Terms { get; init; } = [];

    /// <summary>True when it stands in a dialog, whose buttons are those of an older kind.</summary>
    public bool IsInDialog { get; init; }
}
