using System.Diagnostics;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.GoodPractice.Extraction;

namespace ClusterBot.Bench.Summaries;

/// <summary>Measures what a summary of a large channel costs, and how the cost grows with the channel.</summary>
internal static class LargeChannelBench
{
    private const int Usual = 10_000;
    private const int MessagesOfThread = 12;
    private const double MostSeconds = 5;
    private const double MostMegabytes = 500;
    private const double Noise = 1.3;

    private static readonly int[] Sizes = [Usual, 2 * Usual, 5 * Usual, 10 * Usual];

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static int Run()
    {
        ExtractiveSummariser.Summarise(Channel(Usual));
        SummariesBench.Print("messages", "threads", "CPU s", "s/(n log n)", "points");
        var measured = Sizes.Select(Measure).ToList();
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        var (first, growth) = (measured[0], measured.Max(m => m.PerUnit) / measured[0].PerUnit);
        SummariesBench.Verdict(
            $"{Usual:N0} messages in under {MostSeconds} s of CPU ({first.Seconds:0.0} s)", first.Seconds < MostSeconds);
        SummariesBench.Verdict(
            $"{Usual:N0} messages in under {MostMegabytes} MB ({first.Megabytes:0} MB)", first.Megabytes < MostMegabytes);
        SummariesBench.Verdict(
            $"grows no worse than n log n to {Sizes[^1]:N0} messages (a factor of {growth:0.00})", growth <= Noise);
        Console.WriteLine($"Peak memory of all sizes: {peak / 1e6:0} MB.");
        return first.Seconds < MostSeconds && first.Megabytes < MostMegabytes && growth <= Noise ? 0 : 1;
    }

    private static (double Seconds, double Megabytes, double PerUnit) Measure(int size)
    {
        var channel = Channel(size);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var summary = ExtractiveSummariser.Summarise(channel);
        var process = Process.GetCurrentProcess();
        var seconds = (process.TotalProcessorTime - before).TotalSeconds;
        var perUnit = seconds / (size * Math.Log(size));
        SummariesBench.Print(
            $"{size:N0}", $"{summary.ThreadsRead:N0}", $"{seconds:0.00}", $"{perUnit * 1e6:0.00}e-6", $"{summary.Points.Count}");
        return (seconds, process.PeakWorkingSet64 / 1e6, perUnit);
    }

    /// <summary>Threads of about twelve messages of about sixty words, from a seeded draw.</summary>
    private static List<ThreadMessage> Channel(int size)
    {
        var random = new Random(size);
        return [.. Enumerable.Range(0, size).Select(i => new ThreadMessage(
            $"{i}", $"t{i / MessagesOfThread}", $"Author {random.Next(300)}",
            string.Join(' ', Enumerable.Range(0, 4).Select(_ => SentenceOf(random))), Start.AddMinutes(i)))];
    }

    private static string SentenceOf(Random random)
    {
        var words = Enumerable.Range(0, random.Next(8, 22))
            .Select(_ => random.Next(3) == 0 ? Little[random.Next(Little.Length)] : Word(random));
        return $"We {string.Join(' ', words)} {random.Next(100)}%{(random.Next(8) == 0 ? '?' : '.')}";
    }

    /// <summary>Words as frequent as words are: few very often, many seldom.</summary>
    private static string Word(Random random)
    {
        var number = (int)Math.Exp(random.NextDouble() * Math.Log(30_000));
        return string.Concat(Enumerable.Range(0, 3).Select(i =>
            $"{"bcdfglmnprst"[number / (int)Math.Pow(12, i) % 12]}{"aeiou"[(number + i) % 5]}"));
    }

    private static readonly string[] Little =
        ["the", "of", "and", "to", "in", "with", "for", "we", "that", "was", "not", "only", "but", "it"];
}
