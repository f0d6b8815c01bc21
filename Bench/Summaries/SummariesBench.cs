using System.Globalization;
using ClusterBot.Domain.GoodPractice.Extraction;

namespace ClusterBot.Bench.Summaries;

internal static class SummariesBench
{
    private const int Lots = 10;

    public static int Run(string folder)
    {
        string[] names = ["bc3", "convosumm_email", "qmsum_committee"];
        if (names.FirstOrDefault(name => !File.Exists(Path.Combine(folder, name + ".jsonl"))) is { } missing)
        {
            Console.Error.WriteLine($"There is no {missing}.jsonl in that folder.");
            return 1;
        }

        var sets = names.Select(name => (Name: name, Threads: HumanThread.Read(Path.Combine(folder, name + ".jsonl")))).ToList();
        Print("data set", "method", "ROUGE-1", "ROUGE-2", "ROUGE-L", "words");
        foreach (var (name, threads) in sets)
        {
            Compare(name, threads);
        }

        Votes(sets[0].Threads);
        return 0;
    }

    public static void Print(params string[] cells) =>
        Console.WriteLine(string.Concat(cells.Select((cell, i) => cell.PadRight(i < 2 ? 26 : 10))).TrimEnd());

    public static string Figure(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static void Compare(string name, IReadOnlyList<HumanThread> threads)
    {
        var extracts =
            threads.Select(thread => string.Join(' ', ExtractiveSummariser.Summarise(thread.Messages).Points.Select(point => point.Text)))
                .ToList();
        var words = extracts.Select(extract => Rouge.Tokens(extract).Length).ToList();
        var sentences = threads.Select(Rivals.Sentences).ToList();
        Row(name, "extract", threads, i => [extracts[i]], words.Average());
        Row(name, "lead", threads, i => [Rivals.Lead(sentences[i], words[i])], words.Average());
        Row(
            name, $"random, mean of {Lots}", threads,
            i => [.. Enumerable.Range(0, Lots).Select(seed => Rivals.ByLot(sentences[i], words[i], seed))], words.Average());
    }

    private static void Row(string name, string method, IReadOnlyList<HumanThread> threads, Func<int, string[]> summaries, double words)
    {
        var score = Rouge.Mean(
            [.. threads.Select((thread, i) => Rouge.Mean([.. summaries(i).Select(summary => Rouge.Of(summary, thread.References))]))]);
        Print(name, method, Figure(score.One), Figure(score.Two), Figure(score.Longest), words.ToString("0", CultureInfo.InvariantCulture));
    }

    /// <summary>Of the sentences chosen, how many did at least one person, or two, choose too.</summary>
    private static void Votes(IReadOnlyList<HumanThread> threads)
    {
        var chosen = threads
            .SelectMany(thread => ExtractiveSummariser.Summarise(thread.Messages).Points.Select(point => VotesFor(point.Text, thread)))
            .ToList();
        var any = threads.SelectMany(thread => Rivals.Sentences(thread).Select(sentence => VotesFor(sentence, thread))).ToList();
        Console.WriteLine();
        Print("bc3: sentences that", "", "extract", "all");
        Print("one person or more chose", "", Figure(Share(chosen, 1)), Figure(Share(any, 1)));
        Print("two or more chose", "", Figure(Share(chosen, 2)), Figure(Share(any, 2)));
    }

    private static double Share(List<int> votes, int least) => (double)votes.Count(vote => vote >= least) / votes.Count;

    /// <summary>The corpus cuts sentences a little differently from us: seven shared words of ten make them one.</summary>
    private static int VotesFor(string sentence, HumanThread thread)
    {
        var mine = Rouge.Tokens(sentence).ToHashSet();
        return thread.Votes.Where(vote =>
        {
            var theirs = Rouge.Tokens(vote.Sentence).ToHashSet();
            return theirs.Count > 0 && theirs.Count(mine.Contains) >= 0.7 * Math.Max(theirs.Count, mine.Count);
        }).Select(vote => vote.Votes).DefaultIfEmpty(0).Max();
    }
}
