using ClusterBot.Domain.GoodPractice.Drafts;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.GoodPractice.Drafts;

/// <summary>The content of the card on which a cluster lead decides about a summary.</summary>
public sealed record DraftView
{
    /// <summary>The marking of the cluster whose messages are summed up.</summary>
    public required ProtectiveMarking Marking { get; init; }

    /// <summary>The summary with all points of the draft, whatever their state; null when nothing of it may be shown any more.</summary>
    public required SummaryView? Summary { get; init; }

    /// <summary>The states of the points, in the same order.</summary>
    public IReadOnlyList<DraftPointState> States { get; init; } = [];

    /// <summary>The number of changes that the card shows.</summary>
    public int Version { get; init; }

    /// <summary>The name of the person who asked for it.</summary>
    public required string AskedBy { get; init; }

    /// <summary>The name of the channel in which it was asked; null when it is not known.</summary>
    public string? Channel { get; init; }

    /// <summary>True when ClusterBot asked for it by itself, as that person wished.</summary>
    public bool IsScheduled { get; init; }

    /// <summary>The outcome; null while it waits.</summary>
    public DraftOutcome? Outcome { get; init; }

    /// <summary>The one thing that the reader should know first, as a sentence; null when there is nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>True when the client that is answered asked for the card by itself, and so has dialogs.</summary>
    public bool HasDialogs { get; init; }

    /// <summary>The point that is being worded; null when the draft is shown.</summary>
    public DraftWording? Wording { get; init; }

    /// <summary>The reason for a rejection as typed, to be put right; null when there is none.</summary>
    public string? TypedReason { get; init; }

    /// <summary>The feedback of readers on the points, once they were posted.</summary>
    public IReadOnlyList<PointFeedbackView> Feedback { get; init; } = [];
}

/// <summary>The form in which a point is worded.</summary>
/// <param name="Point">The number of the point, from 0.</param>
/// <param name="Typed">What the field holds.</param>
/// <param name="Problems">Why it cannot be kept so, a sentence each; empty at first.</param>
public sealed record DraftWording(int Point, string Typed, IReadOnlyList<string> Problems);

/// <summary>The decision about a draft, or its end without one.</summary>
/// <param name="Type">The outcome.</param>
/// <param name="By">The name of the cluster lead; null when nobody decided.</param>
/// <param name="At">Local.</param>
/// <param name="Reason">Why it was rejected, as typed; null when the lead did not say.</param>
public sealed record DraftOutcome(DraftOutcomeType Type, string? By, DateTimeOffset At, string? Reason = null);

/// <summary>The outcome of a draft.</summary>
public enum DraftOutcomeType
{
    /// <summary>It was approved and posted.</summary>
    Approved,

    /// <summary>It is not posted.</summary>
    Rejected,

    /// <summary>Nobody decided in time.</summary>
    Expired,

    /// <summary>It showed something that may be shown no more.</summary>
    TakenAway,
}

/// <summary>The feedback of readers on a point, or on the summary.</summary>
/// <param name="Point">The number of the point, from 0; null for the summary as a whole.</param>
/// <param name="Useful">How many found it useful.</param>
/// <param name="NotUseful">How many did not.</param>
/// <param name="Whys">What they gave as reasons, as typed, the newest first.</param>
public sealed record PointFeedbackView(int? Point, int Useful, int NotUseful, IReadOnlyList<string> Whys);
