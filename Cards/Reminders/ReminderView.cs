using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Reminders;

/// <summary>What a reminder shows: what one person owes in one round.</summary>
public sealed record ReminderView
{
    public required Guid Round { get; init; }

    public required string ClusterName { get; init; }

    public required ProtectiveMarking Marking { get; init; }

    public required DateOnly OccursOn { get; init; }

    /// <summary>By PSA. Nothing: all of it has been answered.</summary>
    public required IReadOnlyList<OwedView> Owed { get; init; }

    /// <summary>Until when it can be answered, in the reader's own time, where that is known.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>The round has closed.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whom the reader, a deputy, is asked to answer for, by name; nobody in a person's own reminder.</summary>
    public IReadOnlyList<string> InPlaceOf { get; init; } = [];

    /// <summary>What whoever just pressed a button should know, in sentences.</summary>
    public string? Notice { get; init; }
}

/// <summary>What one person owes of one PSA's check-in.</summary>
/// <param name="PsaNumber">The PSA's number.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsWhole">The whole check-in is owed; else only the figures of the indicators.</param>
/// <param name="Indicators">Those that are asked about.</param>
public sealed record OwedView(int PsaNumber, string Title, bool IsWhole, IReadOnlyList<IndicatorView> Indicators);
