using ClusterBot.Domain.GoodPractice.Extraction;
using ClusterBot.Domain.GoodPractice.Extraction.Weighing;

namespace ClusterBot.Bench.Summaries.Fitting;

/// <summary>Fits one set of constants to all files, each file with the same weight.</summary>
internal static class ConstantsFit
{
    /// <summary>The weights of the choice: set by hand in cross-validation, where most changes make little difference.</summary>
    private static readonly ChoiceWeights Choice = new(Pair: 2, Sentence: 0.75, Message: 0.15, Author: 0.25, Dangling: 0.85);

    public static ExtractConstantsFile Of(IReadOnlyList<FittingThread> threads, IReadOnlyList<string> saying)
    {
        var words = Named(WordFacts.Names, WeightFits.Logistic(Weighed(threads, thread => thread.Words())));
        var constants = new ExtractConstantsFile(saying, words, 1, SentenceFacts.Names.ToDictionary(name => name, _ => 0.0), Choice);
        var pair = Math.Round(Ratio(Weighed(threads, thread => thread.Pairs(ExtractConstants.Read(constants)))), 3);
        constants = constants with { Pair = pair };
        var sentences = WeightFits.Linear(Weighed(threads, thread => thread.Sentences(ExtractConstants.Read(constants))));
        return constants with { Sentences = Named(SentenceFacts.Names, sentences) };
    }

    private static List<(Example Example, double Weight)> Weighed(
        IReadOnlyList<FittingThread> threads, Func<FittingThread, IEnumerable<Example>> examples)
    {
        var files = threads.GroupBy(thread => thread.File).Select(file => file.SelectMany(examples).ToList()).ToList();
        return [.. files.SelectMany(file => file.Select(example => (example, 1.0 / files.Count / file.Count)))];
    }

    private static double Ratio(List<(Example Example, double Weight)> rows) =>
        rows.Sum(row => row.Weight * row.Example.Target) / rows.Sum(row => row.Weight * row.Example.Facts[0]);

    private static Dictionary<string, double> Named(IReadOnlyList<string> names, double[] weights) =>
        names.Zip(weights).ToDictionary(pair => pair.First, pair => Math.Round(pair.Second, 4));
}
