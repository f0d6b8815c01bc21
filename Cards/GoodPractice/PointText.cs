using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.GoodPractice;

/// <summary>The words of a point, and whose they are.</summary>
internal static class PointText
{
    private const int LongestPoint = 600;
    private const int LongestName = 120;
    private const int MostNames = 3;

    /// <summary>
    /// Returns each sentence behind the name of its speaker; behind what a model wrote, the names of those it is taken from.
    /// </summary>
    public static IEnumerable<TextRun> Runs(PointView point) => point.Said.Count == 0
        ? [UserText.Run(point.Text, LongestPoint), .. Names(point)]
        : point.Said.SelectMany((said, index) => Said(said, index, index > 0 && IsSameSpeaker(said, point.Said[index - 1])));

    private static IEnumerable<TextRun> Said(SaidView said, int index, bool goesOn)
    {
        if (index > 0)
        {
            yield return new TextRun(" ");
        }

        if (!goesOn)
        {
            var speaker = SummaryLabels.Speaker(said.Speaker, said.Department);
            yield return UserText.Run(speaker, LongestName) with { Weight = TextWeight.Bolder };
            yield return new TextRun(": ");
        }

        yield return UserText.Run(said.Text, LongestPoint);
    }

    private static IEnumerable<TextRun> Names(PointView point)
    {
        var names = point.Sources.Select(source => SummaryLabels.Speaker(source.Author, source.Department))
            .Distinct().Take(MostNames).ToList();
        if (names.Count > 0)
        {
            yield return new TextRun(" From ") { IsSubtle = true };
            yield return UserText.Run(string.Join(", ", names), LongestName * MostNames) with { IsSubtle = true };
            yield return new TextRun(".") { IsSubtle = true };
        }

        if (point.IsEdited)
        {
            yield return new TextRun(" Edited by the cluster lead.") { IsSubtle = true };
        }
    }

    private static bool IsSameSpeaker(SaidView said, SaidView before) =>
        (said.Speaker, said.Department) == (before.Speaker, before.Department);
}
