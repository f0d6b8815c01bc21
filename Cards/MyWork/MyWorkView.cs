using ClusterBot.Cards.Reminders;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;

namespace ClusterBot.Cards.MyWork;

/// <summary>Everything that one person owes.</summary>
public sealed record MyWorkView
{
    /// <summary>The highest marking of what is shown.</summary>
    public required ProtectiveMarking Marking { get; init; }

    /// <summary>Open rounds in which something is owed, the earliest first.</summary>
    public required IReadOnlyList<ReminderView> Rounds { get; init; }

    /// <summary>Open requests that wait for the person, or that one of their PSAs raised, the most urgent first.</summary>
    public required IReadOnlyList<WaitingRequestView> Requests { get; init; }

    /// <summary>Replies that the person owes.</summary>
    public IReadOnlyList<WaitingRequestView> RepliesOwed =>
        [.. Requests.Where(waiting => waiting is { Request.IsEscalation: false, WaitsFor: RequestStep.Reply })];

    /// <summary>Requests of the person's PSAs to others than the board.</summary>
    public IReadOnlyList<WaitingRequestView> Asked =>
        [.. Requests.Where(waiting => waiting is { Request.IsEscalation: false, IsMine: true })];

    /// <summary>Requests to the board that wait for a step of the person's.</summary>
    public IReadOnlyList<WaitingRequestView> ForTheBoard =>
        [.. Requests.Where(waiting => waiting is { Request.IsEscalation: true, WaitsFor: not null })];

    /// <summary>Records that the person is asked to look at again, the longest due first.</summary>
    public IReadOnlyList<DueRecordView> Records { get; init; } = [];

    /// <summary>Drafts of summaries in the clusters that the person leads, the longest waiting first.</summary>
    public IReadOnlyList<WaitingDraftView> Drafts { get; init; } = [];

    /// <summary>Subjects that the person follows and about which there is something new.</summary>
    public IReadOnlyList<FollowedView> Followed { get; init; } = [];

    /// <summary>True when the person may ask for something, for a PSA of their own.</summary>
    public bool MayAsk { get; init; }

    /// <summary>The next opening of a check-in, in the cluster's own time; null when none is known.</summary>
    public DateTimeOffset? NextOpensAt { get; init; }
}

/// <summary>A record that its owner is asked to look at again.</summary>
/// <param name="Id">Our own id.</param>
/// <param name="Kind">The name of its kind.</param>
/// <param name="Text">As typed.</param>
/// <param name="DueOn">Since which day.</param>
public sealed record DueRecordView(Guid Id, string Kind, string Text, DateOnly DueOn)
{
    /// <summary>True when the message behind what it was kept from was deleted on that day.</summary>
    public bool LostItsSource { get; init; }
}

/// <summary>A draft of a summary that waits for a cluster lead.</summary>
/// <param name="Id">Our own id.</param>
/// <param name="AskedBy">The name of the person who asked for it.</param>
/// <param name="Channel">The name of the channel; null when it is not known.</param>
/// <param name="Since">The local day on which it was asked for.</param>
public sealed record WaitingDraftView(Guid Id, string AskedBy, string? Channel, DateOnly Since);

/// <summary>A subject that somebody follows.</summary>
/// <param name="Subject">Its words, as typed.</param>
/// <param name="Count">The number of things that are new; at least 1.</param>
public sealed record FollowedView(string Subject, int Count);

/// <summary>A request that waits for somebody, or that somebody waits for.</summary>
/// <param name="Id">Our own id.</param>
/// <param name="Request">What lists show of it.</param>
/// <param name="IsMine">The asking side's card is meant.</param>
/// <param name="WaitsFor">The step that it waits for from the reader; null when it is somebody else's turn.</param>
/// <param name="IsOverdue">A reply is owed since before today.</param>
public sealed record WaitingRequestView(Guid Id, OpenRequestView Request, bool IsMine, RequestStep? WaitsFor, bool IsOverdue);
