using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Publication;

namespace ClusterBot.Bot.Register.Rows;

/// <summary>The reference of an indicator: <c>16.3</c> is the third of PSA 16.</summary>
internal readonly record struct Reference(int Psa, int Position)
{
    /// <summary>Reads the reference; null when one of its two cells is missing or wrong, which is noted.</summary>
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
    [
        .. Needed, "key", "target", "target value", "target kind", "target upper", "change amount", "change per period", "tolerance",
        "is gap", "frequency", "publication lag days", "process changed on", "source",
    ];

    public string? Key { get; init; }

    public Direction Better { get; init; }

    public Control Control { get; init; }

    public BaselineState Baseline { get; init; }

    public string? Target { get; init; }

    public decimal? TargetValue { get; init; }

    public TargetKind TargetKind { get; init; }

    public decimal? TargetUpper { get; init; }

    public decimal? ChangeAmount { get; init; }

    public bool ChangePerPeriod { get; init; }

    public decimal? Tolerance { get; init; }

    public bool IsGap { get; init; }

    public PublicationFrequency? Frequency { get; init; }

    public int? PublicationLagDays { get; init; }

    public DateOnly? ProcessChangedOn { get; init; }

    public string? Source { get; init; }

    public static IndicatorRow? Read(RowReader row)
    {
        if (Reference.Read(row) is not { } reference)
        {
            return null;
        }

        var unit = new MeasurementUnit(row.Required(UnitColumn, Bounds.Unit));
        var (target, kind, upper) = ReadTarget(row, unit);
        return new IndicatorRow(row.At, reference, row.Required("name", Bounds.Title), unit)
        {
            Key = row.Text("key", Bounds.Code),
            Better = row.Choice("better", RegisterChoices.Directions, isRequired: true) ?? default,
            Control = row.Choice("control", RegisterChoices.Controls, isRequired: true) ?? default,
            Baseline = row.Choice("baseline", RegisterChoices.Baselines, isRequired: true) ?? default,
            Target = row.Text("target", Bounds.Name),
            TargetValue = target,
            TargetKind = kind,
            TargetUpper = upper,
            ChangeAmount = NotNegative(row, "change amount", unit),
            ChangePerPeriod = row.Choice("change per period", RegisterChoices.YesNo) ?? false,
            Tolerance = NotNegative(row, "tolerance", unit),
            IsGap = row.Choice("is gap", RegisterChoices.YesNo) ?? false,
            Frequency = row.Choice("frequency", RegisterChoices.Publication),
            PublicationLagDays = row.Whole("publication lag days", 0, 1_000),
            ProcessChangedOn = row.Day("process changed on"),
            Source = row.Text("source", Bounds.Source),
        };
    }

    private static (decimal? Value, TargetKind Kind, decimal? Upper) ReadTarget(RowReader row, MeasurementUnit unit)
    {
        var (value, upper) = (row.Figure("target value", unit), row.Figure("target upper", unit));
        var kind = row.Choice("target kind", RegisterChoices.TargetKinds) ?? TargetKind.Reach;
        if (kind != TargetKind.Reach && value is null)
        {
            row.Refuse("target kind", "This kind of target needs a figure in \"target value\".");
        }

        if (kind == TargetKind.Within && (upper is null || upper < value))
        {
            row.Refuse("target upper", "A range goes from \"target value\" up to \"target upper\". Please give both, the lower one first.");
        }
        else if (kind != TargetKind.Within && upper is not null)
        {
            row.Refuse("target upper", "Only a target of the kind \"within\" has an upper end.");
        }

        return (value, kind, upper);
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
