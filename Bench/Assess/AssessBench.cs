using System.Globalization;
using ClusterBot.Domain.Indicators.Assessing;

namespace ClusterBot.Bench.Assess;

/// <summary>Judges indicators whose official status is known, and PSAs whose published rating is known, and says where we agree.</summary>
internal static class AssessBench
{
    private const int MostName = 48;

    public static int Run(string indicators, string series, string? ratings = null)
    {
        var faults = new List<string>();
        var cases = IndicatorCase.Read(indicators, series, faults, out var strays);
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(indicators))!, RatingCase.UsualFile);
        var rated = ratings is not null || File.Exists(beside) ? RatingCase.Read(ratings ?? beside, faults) : [];
        if (faults.Count > 0)
        {
            faults.ForEach(Console.Error.WriteLine);
            Console.Error.WriteLine(faults.Count == 1 ? "1 fault; nothing was judged." : $"{faults.Count} faults; nothing was judged.");
            return 2;
        }

        if (strays.Count > 0)
        {
            Console.WriteLine($"Left aside, because no indicator has the name: {string.Join("; ", strays)}");
            Console.WriteLine();
        }

        var ratingsAgree = Rate(rated);
        return Judge(cases) && ratingsAgree ? 0 : 1;
    }

    private static bool Rate(List<RatingCase> cases)
    {
        if (cases.Count == 0)
        {
            return true;
        }

        Row("rating case", "computed", "expected", "", "improved");
        foreach (var rated in cases)
        {
            Row(
                rated.Name, RatingCase.Words(rated.Computed), RatingCase.Words(rated.Expected), Sign(rated.Computed == rated.Expected),
                $"{rated.Improved} of {rated.Total}");
        }

        var agree = cases.Count(rated => rated.Computed == rated.Expected);
        Console.WriteLine($"{agree} of {cases.Count} ratings agree");
        Console.WriteLine();
        return agree == cases.Count;
    }

    private static bool Judge(List<IndicatorCase> cases)
    {
        Row("indicator", "computed", "expected", "", "because");
        var agree = 0;
        foreach (var judged in cases)
        {
            var found = judged.Judge();
            var computed = Words(found);
            agree += computed == judged.Expected ? 1 : 0;
            Row(judged.Name, computed, judged.Expected, Sign(computed == judged.Expected), found.Because);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{agree} of {cases.Count} agree"));
        return agree == cases.Count;
    }

    /// <summary>As the Northern Ireland Executive's dashboard words it.</summary>
    private static string Words(Assessment found) => found is Assessment.Verdict verdict
        ? verdict.Status switch
        {
            ComputedStatus.Improving => "improving",
            ComputedStatus.Worsening => "worsening",
            _ => "no change",
        }
        : "insufficient data";

    private static string Sign(bool agrees) => agrees ? "=" : "differs";

    private static void Row(string name, string computed, string expected, string sign, string because)
    {
        var shortened = name.Length > MostName ? name[..(MostName - 3)] + "..." : name;
        Console.WriteLine($"{shortened.PadRight(MostName)}  {computed,-18}{expected,-18}{sign,-8}{because}".TrimEnd());
    }
}
