using ClusterBot.Bench.Summaries.Systems;
using ClusterBot.Domain.GoodPractice.Extraction;

namespace ClusterBot.Bench.Summaries.Fitting;

/// <summary>Scores threads with constants that were fitted without them.</summary>
internal static class CrossValidation
{
    private const int Folds = 5;
    private const int Foldings = 3;

    /// <summary>Returns the mean S of each file, with the rules of a reader and without.</summary>
    public static IReadOnlyList<(string File, double WithRules, double Without)> Run(IReadOnlyList<FittingThread> threads)
    {
        var scores = Enumerable.Range(1, Foldings).SelectMany(seed => Folding(threads, seed)).ToList();
        return [.. scores.GroupBy(score => score.File)
            .Select(file => (file.Key, file.Average(score => score.WithRules), file.Average(score => score.Without)))];
    }

    private static IEnumerable<(string File, double WithRules, double Without)> Folding(IReadOnlyList<FittingThread> threads, int seed)
    {
        var budgets = threads.GroupBy(thread => thread.File)
            .ToDictionary(file => file.Key, file => SummariesBench.BudgetOf([.. file.Select(thread => thread.Thread)]));
        var shuffled = threads.ToArray();
        new Random(seed).Shuffle(shuffled);
        // Files one after the other, so that each fold has its share of each.
        var ordered = shuffled.OrderBy(thread => thread.File, StringComparer.Ordinal).ToList();
        return Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var constants = ExtractConstants.Read(ConstantsFit.Of([.. ordered.Where((_, i) => i % Folds != fold)], []));
            return ordered.Where((_, i) => i % Folds == fold).Select(thread => Score(thread, budgets[thread.File], constants));
        });
    }

    private static (string File, double WithRules, double Without) Score(FittingThread thread, int words, ExtractConstants constants)
    {
        var (human, references) = (thread.Thread, thread.Thread.References);
        return (thread.File,
            Rouge.Of(Ours.TextOf(Ours.Choose(human, words, constants)), references).Sum,
            Rouge.Of(Ours.TextOf(Ours.ChooseByGainAlone(human, words, constants)), references).Sum);
    }
}
