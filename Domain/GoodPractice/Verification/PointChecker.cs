using ClusterBot.Domain.GoodPractice.Text;
using ClusterBot.Domain.GoodPractice.Verification.Clauses;
using ClusterBot.Domain.GoodPractice.Verification.Evidence;

namespace ClusterBot.Domain.GoodPractice.Verification;

/// <summary>
/// Checks points that a language model wrote against the messages they cite. It is strict: a good point refused costs little, a
/// point that nobody made costs trust. It reads what each author wrote, without greeting, signature and quoted replies.
/// </summary>
public sealed class PointChecker
{
    /// <summary>The longest point, in characters.</summary>
    public const int LongestPoint = 600;

    /// <summary>The most messages that one point may cite.</summary>
    public const int MostCitations = 20;

    private readonly ThreadReading _messages;
    private readonly PointAssessment _assessment;

    /// <param name="messages">All that may be cited; of two with one id the first counts.</param>
    public PointChecker(IEnumerable<ThreadMessage> messages)
    {
        _messages = new ThreadReading(messages);
        _assessment = new PointAssessment(_messages);
    }

    /// <summary>
    /// Checks a point: supported, with the citations that bear it out; or refused, with the reason. Not for use by two threads at
    /// once.
    /// </summary>
    public PointVerdict Check(Point point)
    {
        var citations = point.Citations.DistinctBy(citation => citation.MessageId).ToList();
        if (Unreadable(point, citations) is { } reason)
        {
            return new PointVerdict.Refused(reason);
        }

        var statements = SentenceSplitter.Split(OneLine.Of(point.Text)).Select((text, index) => new Statement(text, index)).ToList();
        return _assessment.Of(statements, [.. citations.Select(citation => _messages.Read(citation.MessageId))], point);
    }

    private RejectionReason? Unreadable(Point point, List<Citation> citations)
    {
        if (citations.Count == 0)
        {
            return RejectionReason.NoCitation;
        }

        if (string.IsNullOrWhiteSpace(point.Text) || point.Text.Length > LongestPoint || citations.Count > MostCitations)
        {
            return RejectionReason.NotAPoint;
        }

        if (citations.Any(citation => _messages.Find(citation.MessageId) is null))
        {
            return RejectionReason.UnknownMessage;
        }

        return citations.All(IsQuotedRight) ? null : RejectionReason.QuoteNotSaid;
    }

    private bool IsQuotedRight(Citation citation) => citation.Quote is null
        || OneLine.Of(_messages.Find(citation.MessageId)!.Text).Contains(OneLine.Of(citation.Quote), StringComparison.Ordinal);
}

/// <summary>The verdict whether the messages bear out a point.</summary>
public abstract record PointVerdict
{
    private PointVerdict()
    {
    }

    /// <summary>They bear it out.</summary>
    /// <param name="Point">The point with only the citations that bear it out, each with the sentence that does so best as its
    /// quote.</param>
    public sealed record Supported(Point Point) : PointVerdict;

    /// <summary>They do not bear it out.</summary>
    /// <param name="Reason">The first reason found.</param>
    public sealed record Refused(RejectionReason Reason) : PointVerdict;
}
