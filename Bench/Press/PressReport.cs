using System.Globalization;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bench.Press;

/// <summary>The costs of presses in small clusters and in a large one, beside what is promised of them.</summary>
internal sealed class PressReport(DatabaseEngine engine, int psas, PressCost few, PressCost many)
{
    private const double MostOverFew = 1.2;

    /// <summary>Prints everything, and returns whether every promise held.</summary>
    public bool Print()
    {
        Say($"{engine}: one person refreshes the card, opens the form and saves; the card's update is sent");
        Say($"{"",-12} {"CPU",10} {"time",10} {"trips",8}");
        Print(PressOptions.Few, few);
        Print(psas, many);
        return Judge("processor time", many.Cpu / few.Cpu) & Judge("time", many.Median / few.Median)
            & Judge("trips to the database", many.Trips / few.Trips);
    }

    private static void Print(int psas, PressCost cost) => Say(
        $"{$"{psas} PSAs",-12} {cost.Cpu.TotalMilliseconds,7:F1} ms {cost.Median.TotalMilliseconds,7:F1} ms {cost.Trips,8:F1}");

    private bool Judge(string what, double ratio)
    {
        var holds = ratio <= MostOverFew;
        var promise = $"at {psas} PSAs at most {MostOverFew} times the {what} at {PressOptions.Few}";
        Say($"{(holds ? "holds" : "FALLS SHORT"),-12} {promise}: {ratio:F2}");
        return holds;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
