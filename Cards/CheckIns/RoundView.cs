using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.CheckIns;

/// <summary>The content of the check-in card about a round.</summary>
public sealed record RoundView
{
    public required Guid Id { get; init; }

    public required string ClusterName { get; init; }

    public required ProtectiveMarking Marking { get; init; }

    public required DateOnly OccursOn { get; init; }

    /// <summary>The time when it was opened, in the cluster's own time.</summary>
    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>The delay of its opening; zero when it was on time.</summary>
    public TimeSpan LateBy { get; init; }

    /// <summary>Dates of missed rounds that it replaces as well.</summary>
    public IReadOnlyList<DateOnly> PassedOver { get; init; } = [];

    /// <summary>The themed question, if it asks one.</summary>
    public string? Theme { get; init; }

    /// <summary>
    /// The day of the board meeting that it prepares, on the morning of which it closes; null when it stays open until the next.
    /// </summary>
    public DateOnly? BoardMeetsOn { get; init; }

    /// <summary>The time when it closes, in the cluster's own time; null when nobody knows it yet.</summary>
    public DateTimeOffset? AnswerBy { get; init; }

    public bool IsClosed { get; init; }

    public required IReadOnlyList<CheckInView> CheckIns { get; init; }

    /// <summary>
    /// The channel ids (29:...) of those who still owe something, as many as clients heed: each is shown a card of their own.
    /// </summary>
    public IReadOnlyList<string> RefreshFor { get; init; } = [];

    /// <summary>True when the client that is answered asked for the card by itself, and so has dialogs.</summary>
    public bool HasDialogs { get; init; }

    /// <summary>The people whom the card mentions, so that Teams tells them.</summary>
    public IReadOnlyList<RoundMention> Mentions { get; init; } = [];

    /// <summary>The address of the personal chat that the form has just been sent to; null when it has not, or nobody knows it.</summary>
    public Uri? Chat { get; init; }

    /// <summary>A message to the person who just pressed a button, in sentences.</summary>
    public string? Notice { get; init; }

    /// <summary>The store of the level of detail that had room; null when nothing is known.</summary>
    public RoundFit? Fit { get; init; }

    /// <summary>Returns the same round with one check-in's form open, holding what was typed.</summary>
    public RoundView WithDraft(Guid checkInId, CheckInDraft draft) => With(checkInId, checkIn => checkIn with { Draft = draft });

    /// <summary>Returns the same round with a message at one check-in, or with none.</summary>
    public RoundView WithNotice(Guid checkInId, string? notice) => With(checkInId, checkIn => checkIn with { Notice = notice });

    private RoundView With(Guid checkInId, Func<CheckInView, CheckInView> change) =>
        this with { CheckIns = [.. CheckIns.Select(checkIn => checkIn.Id == checkInId ? change(checkIn) : checkIn)] };
}
