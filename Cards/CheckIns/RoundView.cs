using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.CheckIns;

/// <summary>What the check-in card shows of a round.</summary>
public sealed record RoundView
{
    public required Guid Id { get; init; }

    public required string ClusterName { get; init; }

    public required ProtectiveMarking Marking { get; init; }

    public required DateOnly OccursOn { get; init; }

    /// <summary>When it was opened, in the cluster's own time.</summary>
    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>How long after its time it was opened; zero where it was on time.</summary>
    public TimeSpan LateBy { get; init; }

    /// <summary>Dates of missed rounds for which it stands as well.</summary>
    public IReadOnlyList<DateOnly> PassedOver { get; init; } = [];

    /// <summary>The themed question that it asks, if it asks one.</summary>
    public string? Theme { get; init; }

    /// <summary>The day of the board meeting that it is ahead of, on the morning of which it closes; none where it stays open until the next.</summary>
    public DateOnly? BoardMeetsOn { get; init; }

    public bool IsClosed { get; init; }

    public required IReadOnlyList<CheckInView> CheckIns { get; init; }

    /// <summary>The channel ids (29:...) of those who still owe something, as many as clients heed: each is shown a card of their own.</summary>
    public IReadOnlyList<string> RefreshFor { get; init; } = [];

    /// <summary>Somebody owes who is not among them, and must ask for their own card.</summary>
    public bool OthersOwe { get; init; }

    /// <summary>Where it is kept how much detail there was room for; null where nothing is known.</summary>
    public RoundFit? Fit { get; init; }

    /// <summary>The card of one person, with what that person is asked for first.</summary>
    public bool IsMine => CheckIns.Any(checkIn => checkIn.Mine is not null);

    /// <summary>Whether that person still owes any of it.</summary>
    public bool OwesSomething => CheckIns.Any(checkIn => checkIn.Mine is { IsOwed: true });

    /// <summary>The same round with one check-in's form standing open, holding what was typed.</summary>
    public RoundView WithDraft(Guid checkInId, CheckInDraft draft) => With(checkInId, checkIn => checkIn with { Draft = draft });

    /// <summary>The same round with something said at one check-in.</summary>
    public RoundView WithNotice(Guid checkInId, string notice) => With(checkInId, checkIn => checkIn with { Notice = notice });

    private RoundView With(Guid checkInId, Func<CheckInView, CheckInView> change) =>
        this with { CheckIns = [.. CheckIns.Select(checkIn => checkIn.Id == checkInId ? change(checkIn) : checkIn)] };
}
