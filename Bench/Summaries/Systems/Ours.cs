using ClusterBot.Domain.GoodPractice.Extraction;
using ClusterBot.Domain.GoodPractice.Extraction.Choosing;
using ClusterBot.Domain.GoodPractice.Extraction.Pool;
using ClusterBot.Domain.GoodPractice.Extraction.Weighing;

namespace ClusterBot.Bench.Summaries.Systems;

/// <summary>The engine of the product, with a budget in words.</summary>
internal static class Ours
{
    public static IReadOnlyList<Unit> Choose(HumanThread thread, int words, ExtractConstants constants) =>
        new ThreadChoice(Weigh(thread, constants)).Choose(new SummaryBudget(words));

    /// <summary>Chooses without the rules of a reader, to say what they cost.</summary>
    public static IReadOnlyList<Unit> ChooseByGainAlone(HumanThread thread, int words, ExtractConstants constants) =>
        ThreadChoice.ChooseByGainAlone(Weigh(thread, constants), new SummaryBudget(words));

    public static string TextOf(IEnumerable<Unit> units) => string.Join(' ', units.Select(unit => unit.Text));

    private static ThreadWeights Weigh(HumanThread thread, ExtractConstants constants) => new(SentencePool.Of(thread.Messages), constants);
}
