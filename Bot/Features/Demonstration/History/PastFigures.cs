using System.Globalization;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Publication;

namespace ClusterBot.Bot.Features.Demonstration.History;

/// <summary>A figure of the demonstration.</summary>
/// <param name="Indicator">Its indicator.</param>
/// <param name="Period">Its period.</param>
/// <param name="Value">The figure, invented.</param>
/// <param name="Baseline">The kind of baseline that it is.</param>
/// <param name="PublishedOn">The day on which it could be known.</param>
/// <param name="IsOfRegister">True when it came with the register; otherwise somebody gave it in a check-in.</param>
internal sealed record PastFigure(
    Reference Indicator, Period Period, decimal Value, BaselineState Baseline, DateOnly PublishedOn, bool IsOfRegister);

/// <summary>
/// The figures of the demonstration. Its tables hold values alone, the oldest first: the last of them is that of the latest period that
/// is published by today, so that the series goes up to the present whenever it is loaded.
/// </summary>
internal static class PastFigures
{
    /// <summary>The source that all of them name.</summary>
    public const string Source = "Illustrative figures, invented for this demonstration";

    /// <summary>The table of them.</summary>
    public const string Table = "figures";

    /// <summary>The age of the cluster: what was published before came with the register.</summary>
    private const int ClusterDays = 730;

    public static IReadOnlyList<PastFigure> Of(DemonstrationFiles files, RegisterContent register, DateOnly today)
    {
        var indicators = register.Indicators.ToDictionary(row => row.Reference);
        return [.. files.Rows(Table).SelectMany(row => Series(row, indicators[ReferenceOf(row)], today))];
    }

    /// <summary>Returns the register with the figures that came with it, and the plans.</summary>
    public static RegisterContent With(
        DemonstrationFiles files, RegisterContent register, IReadOnlyList<PastFigure> figures) => figures.Count == 0
        ? register
        : register with
        {
            Readings = [.. figures.Where(figure => figure.IsOfRegister).Select(Reading)],
            Plan = [.. files.Rows("plan").Select(row => Planned(row, figures))],
        };

    public static Reference ReferenceOf(DemonstrationRow row) => new(row.Whole("psa"), row.Whole("position"));

    private static IEnumerable<PastFigure> Series(DemonstrationRow row, IndicatorRow indicator, DateOnly today)
    {
        var (frequency, lag) = (indicator.Frequency ?? throw Unset(indicator), indicator.PublicationLagDays ?? throw Unset(indicator));
        var months = MonthsOf(frequency);
        var values = row.Text("values").Split(' ');
        var latest = Latest(months, lag, today);
        for (var i = 0; i < values.Length; i++)
        {
            var period = latest.LaterByMonths(-months * (values.Length - 1 - i));
            var publishedOn = period.EndsOn.AddDays(lag);
            var (value, baseline) = values[i].Split(':') is [var number, var kind]
                ? (number, RegisterChoices.Baselines.Find(kind) ?? throw Unset(indicator))
                : (values[i], BaselineState.None);
            yield return new PastFigure(
                indicator.Reference, period, decimal.Parse(value, CultureInfo.InvariantCulture), baseline, publishedOn,
                baseline != BaselineState.None || publishedOn < today.AddDays(-ClusterDays));
        }
    }

    /// <summary>Returns the latest period whose figure is published by the day.</summary>
    private static Period Latest(int months, int lag, DateOnly today)
    {
        var on = today.AddDays(-lag);
        var last = months == 12 ? Period.FinancialYear(on.Year) : Period.CalendarQuarter(on.Year, ((on.Month - 1) / 3) + 1);
        while (last.EndsOn > on)
        {
            last = last.LaterByMonths(-months);
        }

        return last;
    }

    private static int MonthsOf(PublicationFrequency frequency) => frequency switch
    {
        PublicationFrequency.Quarterly => 3,
        PublicationFrequency.Annual => 12,
        _ => throw new InvalidDataException($"The demonstration has no {frequency} figures."),
    };

    private static ReadingRow Reading(PastFigure figure) =>
        new(new RowPlace(ReadingRow.File, 0), figure.Indicator, figure.Period, figure.Value)
        {
            PeriodText = figure.Period.Notation,
            Baseline = figure.Baseline,
            Quality = DataQuality.Fit,
            Source = Source,
            RecordedOn = figure.PublishedOn,
        };

    /// <summary>A row without years is the plan's beginning, at the first figure; others count years from the last.</summary>
    private static PlanRow Planned(DemonstrationRow row, IReadOnlyList<PastFigure> figures)
    {
        var series = figures.Where(figure => figure.Indicator == ReferenceOf(row)).Select(figure => figure.Period).ToList();
        var on = row["years ahead"] is null ? series[0] : series[^1].LaterByMonths(12 * row.Whole("years ahead"));
        return new PlanRow(new RowPlace(PlanRow.File, 0), ReferenceOf(row), on.EndsOn, row.Figure("value"));
    }

    private static InvalidDataException Unset(IndicatorRow indicator) =>
        new($"The demonstration's indicator {indicator.Reference} has no frequency, no publication lag or no known baseline.");
}
