using ClusterBot.Domain.Indicators;

namespace ClusterBot.Bot.Register.Rows;

/// <summary>What indicators are known by: <c>16.3</c> is the third of PSA 16.</summary>
internal readonly record struct Reference(int Psa, int Position)
{
    /// <summary>None where a cell of the two is missing or wrong; that is noted.</summary>
    public static Reference? Read(RowReader row) =>
        (row.Whole("psa", 1, 999, isRequired: true), row.Whole("position", 1, 999, isRequired: true)) is ({ } psa, { } position)
            ? new Reference(psa, position)
            : null;

    public override string ToString() => $"{Psa}.{Position}";
}

/// <summary>A row of <c>indicators.csv</c>.</summary>
internal sealed record IndicatorRow(RowPlace At, Reference Reference, string Name, MeasurementUnit Unit)
{
    public const string File = "indicators.csv";

    public const string UnitColumn = "unit";

    public static readonly string[] Needed = ["psa", "position", "name", UnitColumn, "better", "control", "baseline"];

    public static readonly string[] Known =
        [.. Needed, "target", "target value", "change amount", "change per period", "tolerance", "is gap", "source"];

    public Direction Better { get; init; }

    public Control Control { get; init; }

    public BaselineState Baseline { get; init; }

    public string? Target { get; init; }

    public decimal? TargetValue { get; init; }

    public decimal? ChangeAmount { get; init; }

    public bool ChangePerPeriod { get; init; }

    public decimal? Tolerance { get; init; }

    public bool IsGap { get; init; }

    public string? Source { get; init; }

    public static IndicatorRow? Read(RowReader row)
    {
        if (Reference.Read(row) is not { } reference)
        {
            return null;
        }

        var unit = new MeasurementUnit(row.Required(UnitColumn, Bounds.Unit));
        return new IndicatorRow(row.At, reference, row.Required("name", Bounds.Title), unit)
        {
            Better = row.Choice("better", RegisterChoices.Directions, isRequired: true) ?? default,
            Control = row.Choice("control", RegisterChoices.Controls, isRequired: true) ?? default,
            Baseline = row.Choice("baseline", RegisterChoices.Baselines, isRequired: true) ?? default,
            Target = row.Text("target", Bounds.Name),
            TargetValue = row.Figure("target value", unit),
            ChangeAmount = NotNegative(row, "change amount", unit),
            ChangePerPeriod = row.Choice("change per period", RegisterChoices.YesNo) ?? false,
            Tolerance = NotNegative(row, "tolerance", unit),
            IsGap = row.Choice("is gap", RegisterChoices.YesNo) ?? false,
            Source = row.Text("source", Bounds.Source),
        };
    }

    private static decimal? NotNegative(RowReader row, string column, MeasurementUnit unit)
    {
        var amount = row.Figure(column, unit);
        if (amount < 0)
        {
            row.Refuse(column, "Please put 0 or more.");
        }

        return amount;
    }
}
