namespace ClusterBot.Domain.GoodPractice.Drafts;

/// <summary>A summary before it is posted: a cluster lead drops points, words them anew, and approves the rest.</summary>
public sealed record SummaryDraft
{
    /// <summary>The summary as it was written, without its points.</summary>
    public required Summary Summary { get; init; }

    /// <summary>The points, in reading order; a point keeps its place whatever becomes of it.</summary>
    public required IReadOnlyList<DraftPoint> Points { get; init; }

    /// <summary>The number of changes so far, so that nobody approves what they have not seen.</summary>
    public int Version { get; init; }

    /// <summary>True when there is something to post.</summary>
    public bool HasPoints => Points.Any(point => point.IsPosted);

    /// <summary>Creates the draft of a summary, with all of its points.</summary>
    public static SummaryDraft Of(Summary summary) => new()
    {
        Summary = summary with { Points = [] },
        Points = [.. summary.Points.Select(point => new DraftPoint(point, DraftPointState.Kept, 0))],
    };

    /// <summary>Returns the draft without a point; the same where there is none to drop.</summary>
    public SummaryDraft Drop(int at) => Turn(at, DraftPointState.Kept, DraftPointState.Dropped);

    /// <summary>Returns the draft with a point again that was dropped; the same where none was.</summary>
    public SummaryDraft PutBack(int at) => Turn(at, DraftPointState.Dropped, DraftPointState.Kept);

    /// <summary>Returns the draft with other words for a point, which have been checked.</summary>
    public SummaryDraft Word(int at, Point point) => With(at, point, DraftPointState.Kept);

    /// <summary>Returns the point at a place that can still be worded; null when there is none.</summary>
    public DraftPoint? At(int at) => Points.ElementAtOrDefault(at) is { State: not DraftPointState.Gone } point ? point : null;

    /// <summary>Returns the summary as it is approved; what the lead dropped, and what messages no longer say, is counted in it.</summary>
    public Summary Approved() => Summary with
    {
        Points = [.. Points.Where(point => point.IsPosted).Select(point => point.Point)],
        LeftOut =
        [
            .. Summary.LeftOut,
            .. Count(LeftOutReason.DroppedByLead, point => point.State == DraftPointState.Dropped),
            .. Count(LeftOutReason.MessageGone, point => point.State is DraftPointState.Outdated or DraftPointState.Gone),
        ],
    };

    /// <summary>Returns the draft after messages were deleted, edited or brought back; the same when that concerns no point.</summary>
    public SummaryDraft Reread(MessageChanges changes)
    {
        var draft = this;
        for (var at = 0; at < Points.Count; at++)
        {
            draft = draft.Reread(at, Points[at], changes);
        }

        // What a deleted message said is not listed as left out either.
        return draft with
        {
            Summary = draft.Summary with
            {
                LeftOut = [.. draft.Summary.LeftOut.Select(
            left => left.Without(changes.Now))]
            }
        };
    }

    /// <summary>Returns the draft without what is sealed: nobody can tell whose name is in it.</summary>
    public SummaryDraft WithoutSeals() => this with
    {
        Points = [.. Points.Select(known => known with { Point = known.Point with { Sealed = null } })],
    };

    private SummaryDraft Reread(int at, DraftPoint known, MessageChanges changes)
    {
        if (known.State == DraftPointState.Gone)
        {
            // It comes back in the lead's hands: who approved nothing of it has to look again.
            return changes.Again(known.Point, out var left) is { } again
                ? With(at, again, known.Before)
                : known.Point.Sealed is null ? this
                : Quietly(at, known with { Point = changes.Deleted(left).Count > 0 ? changes.Without(left) : left });
        }

        if (changes.Deleted(known.Point).Count > 0)
        {
            return With(at, changes.Without(known.Point), DraftPointState.Gone);
        }

        // An edit that is taken back brings the point back; one that was dropped comes back in the lead's hands alone.
        return known.Point.MessageIds().Any(changes.Now.ContainsKey)
            && PointWording.Holds(known.Point, changes.Now, changes.Checker) == (known.State == DraftPointState.Outdated)
            ? With(at, known.Point, known.State == DraftPointState.Outdated ? DraftPointState.Kept : DraftPointState.Outdated)
            : this;
    }

    private SummaryDraft Turn(int at, DraftPointState from, DraftPointState to) =>
        Points.ElementAtOrDefault(at) is { } point && point.State == from ? With(at, point.Point, to) : this;

    private SummaryDraft With(int at, Point point, DraftPointState state) => this with
    {
        Version = Version + 1,
        Points = [.. Points.Select((known, index) =>
            index == at ? new DraftPoint(point, state, Version + 1) { Before = known.State } : known)],
    };

    private SummaryDraft Quietly(int at, DraftPoint point) => this with
    {
        Points = [.. Points.Select((known, index) => index == at ? point : known)],
    };

    private IEnumerable<LeftOut> Count(LeftOutReason reason, Func<DraftPoint, bool> isMeant) =>
        Points.Count(isMeant) is > 0 and var count ? [new LeftOut(reason, count)] : [];
}
