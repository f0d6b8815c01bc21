using System.Globalization;
using ClusterBot.Bot.Register.Findings;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Domain.Indicators;

namespace ClusterBot.Bot.Register.Importing;

/// <summary>Gaps between two groups whose parts contradict each other.</summary>
internal sealed class GapDoubts(RegisterFindings findings)
{
    /// <summary>Published figures are rounded, each by itself.</summary>
    private const decimal Rounding = 1.05m;

    public void Find(IndicatorRow indicator, IReadOnlyList<ReadingRow> rows)
    {
        if (indicator is { IsGap: true, Better: Direction.Increase })
        {
            Look(indicator.At, "better", "increase", "The indicator is a gap between two groups, of which an increase is said to be better. Please check \"better\" and \"is gap\".");
        }

        var groups = rows.Where(row => row is { GroupAhead: not null, GroupBehind: not null }).ToList();
        foreach (var row in groups.Where(_ => !indicator.IsGap))
        {
            Look(row.At, "group ahead", Number(row.GroupAhead!.Value), $"Figures of two groups are given, and {indicator.Reference} is not called a gap.", "Figures of two groups are given, and the indicator is not called a gap.");
        }

        if (!indicator.IsGap)
        {
            return;
        }

        foreach (var row in groups)
        {
            var gap = row.GroupAhead!.Value - row.GroupBehind!.Value;
            if (Math.Abs(Math.Abs(gap) - Math.Abs(row.Value)) > Rounding)
            {
                Look(
                    row.At, "value", Number(row.Value), $"The gap between the two groups is {Number(Math.Abs(gap))}, and the figure says {Number(row.Value)}.",
                    "The figures of the two groups are not as far apart as the gap says.");
            }
        }

        // Which of the two numbers is the better one depends on the indicator, but not on the row.
        var signs = groups.Select(row => Math.Sign(row.GroupAhead!.Value - row.GroupBehind!.Value)).Where(sign => sign != 0).ToList();
        var usual = signs.Sum() < 0 ? -1 : 1;
        foreach (var row in groups.Where(row => Math.Sign(row.GroupAhead!.Value - row.GroupBehind!.Value) == -usual))
        {
            Look(
                row.At, "group ahead", Number(row.GroupAhead!.Value),
                "In most rows the two groups stand the other way round. If the group that was behind is ahead now, the gap has changed its sign; else please exchange the two.");
        }
    }

    private void Look(RowPlace at, string column, string value, string text, string? kind = null) =>
        findings.Add(FindingLevel.PleaseLook, at.File, at.Row, column, value, text, kind);

    private static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
