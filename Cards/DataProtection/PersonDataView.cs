using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.DataProtection;

/// <summary>The data held about a person, in numbers.</summary>
public sealed record PersonDataView
{
    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    public string? Email { get; init; }

    public string? Department { get; init; }

    /// <summary>The highest marking of the clusters that it comes from.</summary>
    public required ProtectiveMarking Marking { get; init; }

    /// <summary>Their roles, in words; empty when they hold none.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>The data held, in words and numbers.</summary>
    public required IReadOnlyList<HeldView> Held { get; init; }

    /// <summary>The reason why the reader cannot erase them; null when the reader can.</summary>
    public string? KeptBecause { get; init; }

    /// <summary>The part to put right before anything is erased.</summary>
    public ErasureDraft? Draft { get; init; }
}

/// <summary>One kind of record: its number, and what an erasure does to it.</summary>
public sealed record HeldView(string What, int Count, string OnErasure);

/// <summary>The content typed to confirm an erasure, and its problem.</summary>
public sealed record ErasureDraft(string? Reference, string Problem);
