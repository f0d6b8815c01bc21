using System.Globalization;

namespace ClusterBot.Bench.Burst;

/// <summary>The outcome of a burst, beside what is promised of it.</summary>
internal sealed class BurstReport(
    BurstOptions options, IReadOnlyList<BurstPerson> people, int recorded, TimeSpan took, TimeSpan used, int overruns)
{
    private const double SlowestPress = 3;

    private const double MostOverIdeal = 1.3;

    private static readonly string[] Presses = ["refresh", "form", "submit"];

    /// <summary>Prints everything, and returns whether every promise held.</summary>
    public bool Print()
    {
        var seconds = options.Seconds;
        Say($"{options.Engine}, processes {options.Replicas}: {people.Count} people of {options.Clusters} clusters within {seconds} s");
        Say($"{"",-10} {"p50",8} {"p99",8} {"longest",8} {"went wrong",11}");
        foreach (var press in Presses)
        {
            var all = Of(press);
            Say($"{press,-10} {At(all, 0.5),6:F2} s {At(all, 0.99),6:F2} s {all[^1],6:F2} s {Wrong(press),11}");
        }

        foreach (var wrong in people.SelectMany(person => person.Presses).Select(press => press.Wrong).OfType<string>()
            .CountBy(wrong => wrong).OrderByDescending(each => each.Value).Take(5))
        {
            Say($"  {wrong.Value} times: {wrong.Key}");
        }

        var slowest = Presses.Max(press => At(Of(press), 0.99));
        var ideal = Math.Max(options.Seconds, used.TotalSeconds / Environment.ProcessorCount);
        var perPerson = used.TotalMilliseconds / people.Count;
        Say($"{used.TotalSeconds:F1} s of processor time, the bench's own included: {perPerson:F0} ms a person");
        return Judge(
            "all recorded at the first press, and no apology", recorded == people.Count && Wrong(null) == 0,
            $"{recorded} of {people.Count}, {Wrong(null)} went wrong")
            & Judge($"p99 of each press under {SlowestPress} s", slowest < SlowestPress, $"{slowest:F2} s")
            & Judge(
                $"over within {MostOverIdeal} times the longer of the arrivals and the processor time by the cores",
                took.TotalSeconds <= MostOverIdeal * ideal, $"{took.TotalSeconds:F1} s, {took.TotalSeconds / ideal:F2} times")
            & Judge("no limit of Teams passed", overruns == 0, $"{overruns}");
    }

    private static bool Judge(string promise, bool holds, string figure)
    {
        Say($"{(holds ? "holds" : "FALLS SHORT"),-12} {promise}: {figure}");
        return holds;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];

    private List<double> Of(string press) =>
        [.. people.SelectMany(person => person.Presses).Where(each => each.Press == press).Select(each => each.Took.TotalSeconds).Order()];

    private int Wrong(string? press) =>
        people.SelectMany(person => person.Presses).Count(each => each.Wrong is not null && (press is null || each.Press == press));
}
