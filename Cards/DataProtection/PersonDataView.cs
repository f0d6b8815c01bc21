using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.DataProtection;

/// <summary>What is held about a person, in numbers.</summary>
public sealed record PersonDataView
{
    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    public string? Email { get; init; }

    public string? Department { get; init; }

    /// <summary>The highest marking of the clusters that it comes from.</summary>
    public required ProtectiveMarking Marking { get; init; }

    /// <summary>Their roles, in words; none when they hold none.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>What is held, in words and with how much of it.</summary>
    public required IReadOnlyList<HeldView> Held { get; init; }

    /// <summary>Why they cannot be erased by whoever is looking; none when they can.</summary>
    public string? KeptBecause { get; init; }

    /// <summary>What is to be put right before anything is erased.</summary>
    public ErasureDraft? Draft { get; init; }
}

/// <summary>One kind of record: what there is of it, and what an erasure does to it.</summary>
public sealed record HeldView(string What, int Count, string OnErasure);

/// <summary>What was typed to confirm an erasure, and what is wrong with it.</summary>
public sealed record ErasureDraft(string? Reference, string Problem);
