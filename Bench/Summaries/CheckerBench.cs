using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.GoodPractice.Verification;

namespace ClusterBot.Bench.Summaries;

/// <summary>The checker's record: how often it believes what was said, and refuses what was altered in one place.</summary>
internal static class CheckerBench
{
    public static void Run(IEnumerable<HumanThread> threads)
    {
        var tallies = new Dictionary<string, (int Right, int All)>();
        foreach (var thread in threads)
        {
            var checker = new PointChecker(thread.Messages);
            foreach (var message in thread.Messages)
            {
                foreach (var sentence in Usable(message))
                {
                    foreach (var edit in Edits.Of(sentence, message, thread))
                    {
                        var believed = checker.Check(new Point(edit.Text, [new Citation(edit.MessageId)])) is PointVerdict.Supported;
                        var (right, all) = tallies.GetValueOrDefault(edit.Kind);
                        tallies[edit.Kind] = (right + (believed == edit.IsTrue ? 1 : 0), all + 1);
                    }
                }
            }
        }

        SummariesBench.Print("point checker", "", "right", "of");
        foreach (var (kind, (right, all)) in tallies.OrderBy(tally => tally.Key, StringComparer.Ordinal))
        {
            SummariesBench.Print(kind, "", SummariesBench.Figure((double)right / all), $"{all}");
        }
    }

    /// <summary>Statements of 8 to 40 words, at most three a message.</summary>
    private static IEnumerable<string> Usable(ThreadMessage message) =>
        AuthorsText.Of(message).Split('\n').SelectMany(AuthorsText.Sentences)
            .Where(sentence =>
                Rouge.Tokens(sentence).Length is >= 8 and <= 40 && !sentence.Contains('?', StringComparison.Ordinal)
                    && sentence.Length < 400)
            .Take(3);
}
