using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Periods.Notations;

namespace ClusterBot.Bot.Register.Rows;

/// <summary>A row of <c>readings.csv</c> that has a figure.</summary>
internal sealed record ReadingRow(RowPlace At, Reference Indicator, Period Period, decimal Value)
{
    public const string File = "readings.csv";

    private const string WithdrawnColumn = "withdrawn";

    public static readonly string[] Needed = ["psa", "position", "period", "value"];

    public static readonly string[] Known =
        [.. Needed, "baseline", "quality", "source", "group ahead", "group behind", "recorded on", WithdrawnColumn];

    /// <summary>As published: what follows a comma is a note.</summary>
    public required string PeriodText { get; init; }

    public BaselineState Baseline { get; init; }

    public DataQuality Quality { get; init; }

    public string? Source { get; init; }

    public decimal? GroupAhead { get; init; }

    public decimal? GroupBehind { get; init; }

    public DateOnly? RecordedOn { get; init; }

    /// <summary>The period's figure counts no more; what stands beside it is not taken.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Null when there is no figure, or the row cannot be read.</summary>
    public static ReadingRow? Read(RowReader row, IReadOnlyDictionary<Reference, MeasurementUnit> units)
    {
        var reference = Reference.Read(row);
        var alone = row.AnyPeriod("period", [], out var written);
        if (reference is not { } indicator || UnitOf(indicator, row, units) is not { } unit)
        {
            return null;
        }

        var value = row.Figure("value", unit, out var told);
        var (ahead, behind) = (row.Figure("group ahead", unit), row.Figure("group behind", unit));
        if (ahead is null != behind is null)
        {
            row.Refuse(ahead is null ? "group ahead" : "group behind", "Please give the figures of both groups, or of neither.");
        }

        // What can be meant in several ways is told by the other rows: see ReadingPeriods.
        var period = alone switch
        {
            PeriodResult.Understood understood => understood.Period,
            PeriodResult.Ambiguous asked => asked.Candidates[0],
            null or PeriodResult.NotUnderstood => null,
            _ => throw new InvalidOperationException("No such result of reading a period."),
        };
        var read = new ReadingRow(row.At, indicator, period!, value ?? 0)
        {
            PeriodText = written,
            Baseline = row.Choice("baseline", RegisterChoices.Baselines) ?? BaselineState.None,
            Quality = row.Choice("quality", RegisterChoices.Qualities) ?? told,
            Source = row.Text("source", Bounds.Source),
            GroupAhead = ahead,
            GroupBehind = behind,
            RecordedOn = row.Day("recorded on"),
            IsWithdrawn = row.Choice(WithdrawnColumn, RegisterChoices.YesNo) ?? false,
        };
        return period is not null && (value is not null || read.IsWithdrawn) ? read : null;
    }

    public static MeasurementUnit? UnitOf(Reference indicator, RowReader row, IReadOnlyDictionary<Reference, MeasurementUnit> units)
    {
        if (units.TryGetValue(indicator, out var unit))
        {
            return unit;
        }

        row.Refuse("position", $"The register has no indicator {indicator}.", "The register has no such indicator.", $"{indicator}.");
        return null;
    }
}

/// <summary>A row of <c>plan.csv</c>.</summary>
internal sealed record PlanRow(RowPlace At, Reference Indicator, DateOnly On, decimal Value)
{
    public const string File = "plan.csv";

    public static readonly string[] Known = ["psa", "position", "on", "value"];

    /// <summary>A period stands for its last day.</summary>
    public static PlanRow? Read(RowReader row, IReadOnlyDictionary<Reference, MeasurementUnit> units, ILookup<Reference, Period> periods)
    {
        var reference = Reference.Read(row);
        var on = row.Period("on", reference is { } of ? [.. periods[of]] : [])?.EndsOn;
        return reference is { } indicator && ReadingRow.UnitOf(indicator, row, units) is { } unit && row.Figure("value", unit) is { } value
            && on is { } day
            ? new PlanRow(row.At, indicator, day, value)
            : null;
    }
}
