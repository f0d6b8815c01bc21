using System.Globalization;
using ClusterBot.Bench.Summaries.Systems;
using ClusterBot.Domain.GoodPractice.Extraction;

namespace ClusterBot.Bench.Summaries;

/// <summary>Compares the extract with its rivals on a file of threads that people summed up.</summary>
internal static class SummariesBench
{
    public const string Usage =
        "summaries FILE.jsonl [--show N]   the extract beside its rivals, on threads that people summed up; with the first N summaries\n"
        + "summaries --large    what a summary of a large channel costs\n"
        + "fit FOLDER           fits the constants of the extract from four such files, and writes them";

    public static int Run(string[] options) => options switch
    {
        ["--large"] => LargeChannelBench.Run(),
        [var file] => Compare(file, 0),
        [var file, "--show", var number] when int.TryParse(number, out var count) => Compare(file, count),
        _ => WrongOptions(),
    };

    private static int WrongOptions()
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }

    private static int Compare(string file, int shown)
    {
        var (threads, error) = HumanThreadFile.Read(file);
        if (error is not null)
        {
            Console.Error.WriteLine(error);
            return 1;
        }

        foreach (var thread in threads.Take(shown))
        {
            ShownSummary.Print(thread);
        }

        Report(threads);
        return 0;
    }

    public static void Print(params string[] cells) =>
        Console.WriteLine(string.Concat(cells.Select((cell, i) => cell.PadRight(i == 0 ? 26 : 12))).TrimEnd());

    public static void Verdict(string promise, bool holds) => Console.WriteLine($"{promise}: {(holds ? "holds" : "FALLS SHORT")}");

    public static string Figure(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>The mean length of the references, which every system keeps to.</summary>
    public static int BudgetOf(IReadOnlyList<HumanThread> threads) =>
        (int)Math.Round(threads.SelectMany(thread => thread.References).Average(reference => Rouge.Tokens(reference).Length));

    private static void Report(IReadOnlyList<HumanThread> threads)
    {
        var words = BudgetOf(threads);
        Console.WriteLine($"{threads.Count} threads, {threads.Sum(thread => thread.Messages.Count)} messages, summaries of {words} words");
        Print("system", "ROUGE-1", "ROUGE-2", "S", "votes", "key points");
        var sentences = threads.Select(ThreadSentence.AllOf).ToList();
        var ours = Row("ours", threads, i => [Ours.TextOf(Ours.Choose(threads[i], words, ExtractConstants.Fitted))]);
        Row("ours, without rules", threads, i => [Ours.TextOf(Ours.ChooseByGainAlone(threads[i], words, ExtractConstants.Fitted))]);
        var rivals = Rivals.All
            .Select(rival => (rival.Name, Scores: Row(rival.Name, threads, i => [.. rival.Choose(sentences[i], words)])))
            .ToList();
        var oracle = Row("oracle", threads, i => [Oracle.Choose(sentences[i], words, threads[i].References)]);
        var best = rivals.MaxBy(rival => rival.Scores.Average());
        var (low, high) = Bootstrap.Interval([.. ours.Zip(best.Scores, (mine, theirs) => mine - theirs)]);
        Console.WriteLine(
            $"ours - {best.Name}: {Signed(ours.Average() - best.Scores.Average())}, 95% interval {Signed(low)} to {Signed(high)}");
        Console.WriteLine(
            $"ours {Figure(ours.Average())} best {Figure(best.Scores.Average())} ({best.Name}) oracle {Figure(oracle.Average())}");
    }

    private static string Signed(double value) => value.ToString("+0.000;-0.000", CultureInfo.InvariantCulture);

    /// <summary>Prints a system's figures and returns its S of each thread.</summary>
    private static List<double> Row(string name, IReadOnlyList<HumanThread> threads, Func<int, IReadOnlyList<string>> summaries)
    {
        var texts = threads.Select((_, i) => summaries(i)).ToList();
        var scores = threads.Select((thread, i) => Rouge.Mean([.. texts[i].Select(text => Rouge.Of(text, thread.References))])).ToList();
        var mean = Rouge.Mean(scores);
        Print(
            name, Figure(mean.One), Figure(mean.Two), Figure(mean.Sum),
            Mean(threads.Select((thread, i) => texts[i].Average(text => HumanChoice.VoteRecall(text, thread)))),
            Mean(threads.Select((thread, i) => texts[i].Average(text => HumanChoice.KeyPointCoverage(text, thread)))));
        return [.. scores.Select(score => score.Sum)];
    }

    private static string Mean(IEnumerable<double?> values) => values.Average() is { } mean ? Figure(mean) : "-";
}
