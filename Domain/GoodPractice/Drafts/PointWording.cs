using ClusterBot.Domain.GoodPractice.Text;
using ClusterBot.Domain.GoodPractice.Verification;

namespace ClusterBot.Domain.GoodPractice.Drafts;

/// <summary>The wording of a point by a person, held to the messages on which the point rests.</summary>
public static class PointWording
{
    /// <summary>Checks other words for a point against the messages that it cites.</summary>
    /// <param name="point">The point.</param>
    /// <param name="text">The words, as typed.</param>
    /// <param name="messages">The messages of the threads concerned, as they now are.</param>
    public static WordingVerdict Check(Point point, string text, IReadOnlyCollection<ThreadMessage> messages)
    {
        var known = messages.Select(message => message.Id).ToHashSet(StringComparer.Ordinal);
        var cited = point.Citations.Select(citation => citation.MessageId).Where(known.Contains).Distinct().ToList();
        var worded = new Point(OneLine.Of(text).Trim(), [.. cited.Select(id => new Citation(id))]) { IsEdited = true };
        return new PointChecker(messages).Check(worded) switch
        {
            PointVerdict.Supported supported => new WordingVerdict.Supported(supported.Point),
            PointVerdict.Refused refused => new WordingVerdict.Refused(
                refused.Reason, UnsaidWords.Of(worded.Text, [.. messages.Where(message => cited.Contains(message.Id))])),
            _ => throw new InvalidOperationException("A point is supported or refused."),
        };
    }

    /// <summary>Returns whether the messages still bear the point out, now that some of them read otherwise.</summary>
    internal static bool Holds(Point point, IReadOnlyDictionary<string, ThreadMessage?> changed, PointChecker checker)
    {
        bool Stands(string id, string? words) => !changed.TryGetValue(id, out var now)
            || (words is not null && now is not null && OneLine.Of(now.Text).Contains(OneLine.Of(words), StringComparison.Ordinal));
        if (point.Said.Count > 0)
        {
            return point.Said.All(said => Stands(said.MessageId, said.Text));
        }

        var unquoted = point with { Citations = [.. point.Citations.Select(citation => citation with { Quote = null })] };
        return checker.Check(unquoted) is PointVerdict.Supported;
    }
}

/// <summary>The verdict whether messages bear out a person's words for a point.</summary>
public abstract record WordingVerdict
{
    private WordingVerdict()
    {
    }

    /// <summary>They bear it out.</summary>
    /// <param name="Point">The point in these words, with the citations that bear it out.</param>
    public sealed record Supported(Point Point) : WordingVerdict;

    /// <summary>They do not.</summary>
    /// <param name="Reason">The first reason found.</param>
    /// <param name="Words">The words that none of the messages holds, in the order in which they stand; empty when they hold each.</param>
    public sealed record Refused(RejectionReason Reason, IReadOnlyList<string> Words) : WordingVerdict;
}
