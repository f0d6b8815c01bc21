using ClusterBot.Domain.GoodPractice.Verification;

namespace ClusterBot.Domain.GoodPractice.Extraction;

/// <summary>Finds the other messages that say nearly the same as a point, so that it can cite them too.</summary>
internal static class EchoFilter
{
    private const double Alike = 0.5;
    private const int Most = 4;
    private const int MostChecked = 20;

    public static IEnumerable<Citation> Of(SentenceCandidate point, IEnumerable<SentenceCandidate> all, PointChecker checker) => all
        .Where(other => other.Message.Id != point.Message.Id && other.Message.Id != point.Question?.Message.Id)
        .Select(other => (other, Likeness: TermVectors.Likeness(point.Vector, other.Vector)))
        .Where(pair => pair.Likeness >= Alike || pair.other.Repeats(point))
        .OrderByDescending(pair => pair.Likeness)
        .DistinctBy(pair => pair.other.Message.Id)
        .Take(MostChecked)
        .Select(pair => new Citation(pair.other.Message.Id, pair.other.Sentence.Text))
        .Where(citation => checker.Check(new Point(point.Sentence.Text, [citation])) is PointVerdict.Supported)
        .Take(Most);
}
