namespace ClusterBot.Domain.GoodPractice.Drafts;

/// <summary>A point of a draft.</summary>
/// <param name="Point">The point as it stands; empty once a message that it rests on is deleted.</param>
/// <param name="State">Its standing in the draft.</param>
/// <param name="Version">The <see cref="SummaryDraft.Version"/> with which it last changed.</param>
public sealed record DraftPoint(Point Point, DraftPointState State, int Version)
{
    /// <summary>True when it is posted once the draft is approved.</summary>
    public bool IsPosted => State == DraftPointState.Kept;

    /// <summary>Its state before the last change: a point whose message comes back gets it again.</summary>
    public DraftPointState Before { get; init; }
}

/// <summary>The standing of a point in a draft.</summary>
public enum DraftPointState
{
    /// <summary>It is posted once the draft is approved.</summary>
    Kept,

    /// <summary>The cluster lead does not want it posted; it can be put back.</summary>
    Dropped,

    /// <summary>A message that it rests on was edited and no longer says it; another wording may be borne out.</summary>
    Outdated,

    /// <summary>A message that it rests on was deleted. Nothing of the point can be read until the deletion is undone.</summary>
    Gone,
}
