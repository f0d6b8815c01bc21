using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Health;

/// <summary>The state of the bot that an administrator needs to know.</summary>
public sealed record HealthView
{
    /// <summary>The id of this card.</summary>
    public required Guid Card { get; init; }

    /// <summary>The highest marking of the tenant's clusters, which lines may name; null while there are none.</summary>
    public required ProtectiveMarking? Marking { get; init; }

    /// <summary>The time of the check, local.</summary>
    public required DateTimeOffset CheckedAt { get; init; }

    /// <summary>The dependencies that do not work.</summary>
    public required IReadOnlyList<FaultView> Faults { get; init; }

    /// <summary>The names of the dependencies that work.</summary>
    public required IReadOnlyList<string> Well { get; init; }

    /// <summary>The setup of the bot, line by line.</summary>
    public required IReadOnlyList<CheckLine> Checks { get; init; }

    /// <summary>The number of messages that wait to be sent.</summary>
    public required int Waiting { get; init; }

    /// <summary>The time when the oldest of them was queued, local; null when none waits.</summary>
    public DateTimeOffset? OldestAt { get; init; }

    /// <summary>The people and places that messages do not reach.</summary>
    public required IReadOnlyList<UnreachableView> Unreachable { get; init; }
}

/// <summary>A dependency that does not work.</summary>
/// <param name="Name">What it is, as an administrator knows it.</param>
/// <param name="SinceAt">Since when, local.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Meaning">What follows from it, in a sentence.</param>
/// <param name="Remedy">What to do about it, in a sentence.</param>
public sealed record FaultView(string Name, DateTimeOffset SinceAt, string Reason, string Meaning, string Remedy);

/// <summary>A person or place that messages do not reach.</summary>
public sealed record UnreachableView(string Who, string Why, DateTimeOffset SinceAt);
