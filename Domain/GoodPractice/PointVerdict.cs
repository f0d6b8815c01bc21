namespace ClusterBot.Domain.GoodPractice;

/// <summary>Whether the messages bear out a point.</summary>
public abstract record PointVerdict
{
    private PointVerdict()
    {
    }

    /// <summary>They do.</summary>
    /// <param name="Point">The point with only the citations that bear it out, each with the sentence that does so best as its quote.</param>
    public sealed record Supported(Point Point) : PointVerdict;

    /// <summary>They do not.</summary>
    /// <param name="Reason">The first reason found.</param>
    public sealed record Refused(RefusalReason Reason) : PointVerdict;
}
