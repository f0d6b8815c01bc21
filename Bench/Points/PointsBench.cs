using ClusterBot.Domain.GoodPractice.Verification;

namespace ClusterBot.Bench.Points;

/// <summary>The record of the point checker: which false points it lets in, and which faithful ones it passes.</summary>
internal static class PointsBench
{
    public static int Run(string path)
    {
        var faults = new List<string>();
        var cases = PointCase.Read(path, faults);
        if (faults.Count > 0)
        {
            faults.ForEach(Console.Error.WriteLine);
            Console.Error.WriteLine(faults.Count == 1 ? "1 fault; nothing was checked." : $"{faults.Count} faults; nothing was checked.");
            return 2;
        }

        var verdicts = cases.Select(point => (Case: point, Verdict: new PointChecker(point.Messages).Check(point.Point))).ToList();
        foreach (var kind in verdicts.GroupBy(pair => pair.Case.Kind))
        {
            Console.WriteLine($"{kind.Key,-28}{kind.Count(IsRight),4} of {kind.Count()}");
        }

        foreach (var (wrong, verdict) in verdicts.Where(pair => !IsRight(pair)))
        {
            Console.WriteLine(
                verdict is PointVerdict.Refused refused ? $"refused ({refused.Reason}): {wrong.Id}" : $"let in: {wrong.Id}");
        }

        var attacks = verdicts.Where(pair => !pair.Case.ShouldPass).ToList();
        var faithful = verdicts.Where(pair => pair.Case.ShouldPass).ToList();
        Console.WriteLine($"{attacks.Count(pair => !IsRight(pair))} of {attacks.Count} attacks let in, "
            + $"{faithful.Count(IsRight)} of {faithful.Count} faithful passed");
        return 0;
    }

    private static bool IsRight((PointCase Case, PointVerdict Verdict) pair) =>
        pair.Verdict is PointVerdict.Supported == pair.Case.ShouldPass;
}
