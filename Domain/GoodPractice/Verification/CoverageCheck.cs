using ClusterBot.Domain.GoodPractice.Text;

namespace ClusterBot.Domain.GoodPractice.Verification;

/// <summary>Enough of a point's words must be in the cited messages, and most of those close together in one of them.</summary>
internal static class CoverageCheck
{
    private const double LeastOverall = 0.75;
    private const double LeastTogether = 0.6;
    private const int Window = 3;

    public static RejectionReason? Find(Statement claim, Evidence evidence)
    {
        var stems = claim.Stems.Where(stem => !Framing.Contains(stem)).ToList();
        if (stems.Count == 0)
        {
            return claim.Words.All(word => evidence.Said.Contains(word.Lower)) ? null : RejectionReason.NotSaid;
        }

        var said = WithSameSense(evidence.Stems);
        return Share(stems, said) >= LeastOverall && evidence.Cited.Max(message => Together(stems, message)) >= LeastTogether
            ? null
            : RejectionReason.NotSaid;
    }

    private static double Together(List<string> stems, CitedMessage message)
    {
        var names = WordSplitter.Stems(message.AuthorWords).ToHashSet(StringComparer.Ordinal);
        var best = 0.0;
        for (var i = 0; i < message.Statements.Count; i++)
        {
            var window = message.Statements.Skip(i).Take(Window).SelectMany(statement => statement.Stems).Concat(names);
            best = Math.Max(best, Share(stems, WithSameSense(window.ToHashSet(StringComparer.Ordinal))));
        }

        return best;
    }

    private static double Share(List<string> stems, Func<string, bool> said) => (double)stems.Count(said) / stems.Count;

    /// <summary>"Cut" is said where "reduced" is.</summary>
    private static Func<string, bool> WithSameSense(IReadOnlySet<string> stems) =>
        stem => stems.Contains(stem) || (StrictSense.Of(stem) is { } sense && stems.Any(sense.Contains));
}
