using System.Globalization;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bench.Press;

/// <summary>The costs of presses in small clusters and in a large one, beside what is promised of them.</summary>
internal sealed class PressReport(DatabaseEngine engine, int psas, PressCost few, PressCost many)
{
    private const double MostOverFew = 1.2;

    /// <summary>The statements and commits that one person's presses may take, the delivery included.</summary>
    private const int MostTrips = 12;

    private const int LongestLine = 150;

    /// <summary>Prints everything, and returns whether every promise held.</summary>
    public bool Print()
    {
        Say($"{engine}: one person refreshes the card, opens the form and saves; the card's update is sent");
        Say($"{"",-12} {"CPU",10} {"time",10} {"trips",8}");
        Print(PressOptions.Few, few);
        Print(psas, many);
        Say($"The trips of the one with {psas} PSAs, with microseconds, and bytes allocated before it:");
        foreach (var line in many.Trips)
        {
            Console.WriteLine(line.Length > LongestLine ? line[..LongestLine] : line);
        }

        return Judge("processor time", many.Cpu / few.Cpu) & Judge("time", many.Median / few.Median)
            & Judge("trips to the database", (double)many.Trips.Count / few.Trips.Count)
            & Say(many.Trips.Count <= MostTrips, $"at most {MostTrips} trips to the database: {many.Trips.Count}");
    }

    private static void Print(int psas, PressCost cost) => Say(
        $"{$"{psas} PSAs",-12} {cost.Cpu.TotalMilliseconds,7:F1} ms {cost.Median.TotalMilliseconds,7:F1} ms {cost.Trips.Count,8}");

    private bool Judge(string what, double ratio) => Say(
        ratio <= MostOverFew, $"at {psas} PSAs at most {MostOverFew} times the {what} at {PressOptions.Few}: {ratio:F2}");

    private static bool Say(bool holds, FormattableString promise)
    {
        Say($"{(holds ? "holds" : "FALLS SHORT"),-12} {promise.ToString(CultureInfo.InvariantCulture)}");
        return holds;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
