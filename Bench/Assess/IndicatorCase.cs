using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Indicators.Assessing.Methods;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Periods.Notations;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Bench.Assess;

/// <summary>One indicator, its series, and the status that it is known to have.</summary>
internal sealed record IndicatorCase(string Name, AssessmentBasis Basis, string Expected)
{
    public static readonly string[] Statuses = ["improving", "no change", "worsening", "insufficient data"];

    private static readonly MethodChoice Method =
        new(AssessmentMethod.ChangeInterval, "The figures are published with a base year and a change interval.", IsOverride: true);

    public static readonly string[] IndicatorColumns = ["indicator", "better", "base_year", "change_interval", "expected_status"];

    public static readonly string[] SeriesColumns = ["indicator", "period", "value"];

    public Assessment Judge() => Assessor.Judge(Basis, Method);

    public static List<IndicatorCase> Read(string indicators, string series, List<string> faults, out List<string> strays)
    {
        var table = CsvTable.Read(indicators, IndicatorColumns, faults);
        var points = Points(CsvTable.Read(series, SeriesColumns, faults));
        var cases = new List<IndicatorCase>();
        foreach (var row in table.Rows)
        {
            var name = row["indicator"];
            if (name.Length == 0 || cases.Exists(known => Same(known.Name, name)))
            {
                row.Fault("indicator", name.Length == 0 ? "a name" : "a name that no row above has");
            }

            cases.Add(Case(row, points.GetValueOrDefault(name) ?? []));
        }

        strays = [.. points.Keys.Where(name => !cases.Exists(known => Same(known.Name, name))).Order(StringComparer.Ordinal)];
        if (faults.Count == 0 && cases.Count == 0)
        {
            faults.Add($"{Path.GetFileName(indicators)}: there is no row below the header.");
        }

        return cases;
    }

    private static IndicatorCase Case(CsvRow row, List<SeriesPoint> points)
    {
        var expected = row["expected_status"].ToLowerInvariant();
        row.Read("expected_status", Array.Find(Statuses, status => status == expected), $"one of {string.Join(", ", Statuses)}");
        return new IndicatorCase(row["indicator"], BasisOf(row, points), expected);
    }

    private static AssessmentBasis BasisOf(CsvRow row, List<SeriesPoint> points)
    {
        var better = row["better"].ToLowerInvariant() switch
        {
            "increase" => Direction.Increase,
            "decrease" => Direction.Decrease,
            _ => row.Read<Direction?>("better", null, "increase or decrease") ?? default,
        };
        var baseYear = row.IsBlank("base_year")
            ? null
            : row.Read("base_year", PeriodParser.Read(row["base_year"]), "a period, such as 2019, 2018/19 or 2017-19");
        var interval = row.IsBlank("change_interval") ? null : ChangeInterval.Read(row["change_interval"]);
        if (interval is null && (baseYear is not null || !row.IsBlank("change_interval")))
        {
            row.Fault("change_interval", "a number of 0 or more, with c at its end where it counts for each period");
        }

        return new AssessmentBasis
        {
            Better = better,
            Interval = interval,
            Known = new KnownFigures(
                [.. points.OrderBy(p => p.Period.EndsOn)], baseYear is null ? null : Baseline(row, points, baseYear), []),
        };
    }

    /// <summary>The series' own figure; where the series begins later, that of the indicator's row.</summary>
    private static BaselineFigure? Baseline(CsvRow row, List<SeriesPoint> points, Period baseYear)
    {
        var figure = points.Find(p => p.Period == baseYear)
            ?? (row.Number("baseline") is { } value ? new SeriesPoint(baseYear, value) : null);
        return figure is null ? null : new BaselineFigure(figure, BaselineState.Final);
    }

    private static Dictionary<string, List<SeriesPoint>> Points(CsvTable series)
    {
        var points = new Dictionary<string, List<SeriesPoint>>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in series.Rows)
        {
            var period = row.Read("period", PeriodParser.Read(row["period"]), "a period, such as 2019, 2018/19, 2017-19 or 2009 Q2");
            var value = row.Number("value");
            if (period is null)
            {
                continue;
            }

            points.TryAdd(row["indicator"], []);
            if (points[row["indicator"]].Exists(p => p.Period == period))
            {
                row.Fault("period", "a period that the series does not have yet");
            }
            else if (value is not null)
            {
                points[row["indicator"]].Add(new SeriesPoint(period, value.Value));
            }
        }

        return points;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
