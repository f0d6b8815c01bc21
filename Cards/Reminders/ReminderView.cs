using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Reminders;

/// <summary>The content of a reminder: one person's obligations in one round.</summary>
public sealed record ReminderView
{
    public required Guid Round { get; init; }

    public required string ClusterName { get; init; }

    public required ProtectiveMarking Marking { get; init; }

    public required DateOnly OccursOn { get; init; }

    /// <summary>The obligations by PSA. Empty when all of it has been answered.</summary>
    public required IReadOnlyList<OwedView> Owed { get; init; }

    /// <summary>The time until which it can be answered, in the reader's own time, when that is known.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>True when the round has closed.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The names of those for whom the reader, a deputy, is asked to answer; empty in a person's own reminder.</summary>
    public IReadOnlyList<string> InPlaceOf { get; init; } = [];

    /// <summary>A message to the person who just pressed a button, in sentences.</summary>
    public string? Notice { get; init; }
}

/// <summary>The obligations of one person in one PSA's check-in.</summary>
/// <param name="PsaNumber">The PSA's number.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsWhole">The whole check-in is owed; else only the figures of the indicators.</param>
/// <param name="Indicators">Those that are asked about.</param>
public sealed record OwedView(int PsaNumber, string Title, bool IsWhole, IReadOnlyList<IndicatorView> Indicators);
