using ClusterBot.Bot.Register.Findings;
using ClusterBot.Domain.Indicators.Periods.Notations;

namespace ClusterBot.Bot.Register.Rows;

/// <summary>Tells the periods of figures by those of the indicator's other rows: <c>2009-12</c> is a month among months.</summary>
internal static class ReadingPeriods
{
    public static IReadOnlyList<ReadingRow>? Resolve(IReadOnlyList<ReadingRow>? rows, DateOnly today, RegisterFindings findings)
    {
        if (rows is null)
        {
            return null;
        }

        // What the indicators tell by themselves tells the manner of the file.
        var plain = Read(rows, []).Values.OfType<PeriodResult.Understood>().ToList();
        var results = Read(rows, plain);
        List<ReadingRow> told = [];
        foreach (var row in rows)
        {
            if (results[row.At] is PeriodResult.Understood understood)
            {
                told.Add(row with { Period = understood.Period });
                if (understood.IsChanged)
                {
                    findings.Add(
                        FindingLevel.PleaseLook, row.At.File, row.At.Row, "period", row.PeriodText,
                        "By the indicator's other periods this was read as "
                            + $"{PeriodWords.Spelt(understood.Period)}{PeriodWords.Of(understood.Spreadsheet)}. "
                            + $"Please write {understood.Period.Notation}.",
                        "A spreadsheet seems to have made months or days of what was typed. "
                            + "They were read by the indicator's other periods. Please write the periods that are meant.");
                }

                if (!row.IsWithdrawn && !understood.Period.HasEndedBy(today))
                {
                    findings.Add(
                        row.At, "period", row.PeriodText,
                        "This period has not ended, so nobody can know its figure yet. What is planned goes into plan.csv.");
                }
            }
            else if (results[row.At] is PeriodResult.Ambiguous asked)
            {
                findings.Add(row.At, "period", row.PeriodText, asked.Question);
            }
        }

        return told;
    }

    private static Dictionary<RowPlace, PeriodResult> Read(IReadOnlyList<ReadingRow> rows, List<PeriodResult.Understood> others) => rows
        .GroupBy(row => row.Indicator)
        .SelectMany(of => of.Zip(PeriodParser.ParseAll([.. of.Select(row => row.PeriodText)], [], others)))
        .ToDictionary(pair => pair.First.At, pair => pair.Second);
}
