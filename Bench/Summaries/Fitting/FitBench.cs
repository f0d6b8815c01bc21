using System.Text.Json;
using ClusterBot.Domain.GoodPractice.Extraction;

namespace ClusterBot.Bench.Summaries.Fitting;

/// <summary>Fits the constants of the extract from files of threads, and writes them in the shape that the product embeds.</summary>
internal static class FitBench
{
    private const string Written = "extract-constants.json";

    private static readonly string[] Files = ["convosumm_email", "bc3", "qmsum_committee", "keypoints_kpa"];

    public static int Run(string folder)
    {
        var threads = new List<FittingThread>();
        foreach (var file in Files)
        {
            var (read, error) = HumanThreadFile.Read(Path.Combine(folder, file + ".jsonl"));
            if (error is not null)
            {
                Console.Error.WriteLine(error);
                return 1;
            }

            threads.AddRange(read.Select(thread => new FittingThread(thread, file)));
        }

        var scores = CrossValidation.Run(threads);
        SummariesBench.Print("cross-validated S", "ours", "without rules");
        foreach (var (file, withRules, without) in scores)
        {
            SummariesBench.Print(file, SummariesBench.Figure(withRules), SummariesBench.Figure(without));
        }

        var constants = ConstantsFit.Of(threads, Saying(threads, scores));
        File.WriteAllText(Written, JsonSerializer.Serialize(constants, ExtractConstantsJson.Default.ExtractConstantsFile) + "\n");
        Console.WriteLine($"Written to {Written}; the product embeds Domain/GoodPractice/Extraction/{Written}.");
        return 0;
    }

    private static List<string> Saying(
        List<FittingThread> threads, IReadOnlyList<(string File, double WithRules, double Without)> scores) =>
    [
        "Fitted by: dotnet run -c Release --project Bench -- fit FOLDER",
        $"From {threads.Count} threads of {string.Join(", ", Files)}, each file with the same weight.",
        "words: logistic; pair: the ratio of the pairs used to the product of their words' likelihoods; sentences: least squares.",
        "choice: set by hand, by cross-validation.",
        "Cross-validated S (ROUGE-1 + ROUGE-2 at the mean length of a file's references), five folds, mean of three foldings: "
            + string.Join(", ", scores.OrderBy(score => Array.IndexOf(Files, score.File))
                .Select(score => $"{score.File} {SummariesBench.Figure(score.WithRules)}")),
    ];
}
