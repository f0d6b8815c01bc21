namespace ClusterBot.Cards.CheckIns;

/// <summary>What the check-in card shows of a round.</summary>
public sealed record RoundView
{
    public required Guid Id { get; init; }

    public required string ClusterName { get; init; }

    public required DateOnly OccursOn { get; init; }

    public bool IsClosed { get; init; }

    public required IReadOnlyList<CheckInView> CheckIns { get; init; }

    /// <summary>The same round with one check-in's form standing open, holding what was typed.</summary>
    public RoundView WithDraft(Guid checkInId, CheckInDraft draft) =>
        this with { CheckIns = [.. CheckIns.Select(checkIn => checkIn.Id == checkInId ? checkIn with { Draft = draft } : checkIn)] };
}
