using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Health;

/// <summary>What an administrator needs to know of the bot.</summary>
public sealed record HealthView
{
    /// <summary>Names this card.</summary>
    public required Guid Card { get; init; }

    /// <summary>The highest marking of the tenant's clusters, which lines may name; null while there are none.</summary>
    public required ProtectiveMarking? Marking { get; init; }

    /// <summary>When it was looked at, local.</summary>
    public required DateTimeOffset CheckedAt { get; init; }

    /// <summary>What does not work.</summary>
    public required IReadOnlyList<FaultView> Faults { get; init; }

    /// <summary>The names of what works.</summary>
    public required IReadOnlyList<string> Well { get; init; }

    /// <summary>How the bot is set up, line by line.</summary>
    public required IReadOnlyList<CheckLine> Checks { get; init; }

    /// <summary>How many messages wait to be sent.</summary>
    public required int Waiting { get; init; }

    /// <summary>When the oldest of them was queued, local; none when none waits.</summary>
    public DateTimeOffset? OldestAt { get; init; }

    /// <summary>Whom messages do not reach.</summary>
    public required IReadOnlyList<UnreachableView> Unreachable { get; init; }
}

/// <summary>Something that does not work.</summary>
/// <param name="Name">What it is, as an administrator knows it.</param>
/// <param name="SinceAt">Since when, local.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Meaning">What follows from it, in a sentence.</param>
/// <param name="Remedy">What to do about it, in a sentence.</param>
public sealed record FaultView(string Name, DateTimeOffset SinceAt, string Reason, string Meaning, string Remedy);

/// <summary>A person or place that messages do not reach.</summary>
public sealed record UnreachableView(string Who, string Why, DateTimeOffset SinceAt);
