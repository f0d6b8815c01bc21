using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Indicators.Assessing.Methods;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Publication;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Cards.Indicators;

/// <summary>The content of a card about an indicator.</summary>
public sealed record IndicatorView
{
    /// <summary>PSA number and position, for instance 16.3.</summary>
    public required string Reference { get; init; }

    /// <summary>The order of indicators: 16.2 comes before 16.10.</summary>
    public Version Order => Version.Parse(Reference);

    public required string Name { get; init; }

    public required MeasurementUnit Unit { get; init; }

    public required Direction Better { get; init; }

    public required Control Control { get; init; }

    public required BaselineState Baseline { get; init; }

    public string? Target { get; init; }

    /// <summary>The last figure of the series; null when there is none.</summary>
    public SeriesPoint? Latest { get; init; }

    /// <summary>The figure that the series expects next; null when neither the register nor the series tells.</summary>
    public ExpectedFigure? Expected { get; init; }

    /// <summary>The periods of all figures that are due, the first one first; several where the series is behind.</summary>
    public IReadOnlyList<Period> Due { get; init; } = [];

    /// <summary>Periods to choose from for a figure, the expected one first; all have ended.</summary>
    public IReadOnlyList<Period> PeriodChoices { get; init; } = [];

    /// <summary>Returns whether the next figure should be there on the day.</summary>
    public bool IsDueOn(DateOnly on) => Expected?.IsDueOn(on) == true;

    public decimal? LastValue => Latest?.Value;

    public string? LastPeriod => Latest?.Period.Notation;

    public DeclaredStatus? LastStatus { get; init; }

    /// <summary>The reason why the declared status differs from the computed one, as typed; null when nobody has given one.</summary>
    public string? DiffersBecause { get; init; }

    /// <summary>The assessment of the figures: a verdict with its cautions, or the reason why there is none.</summary>
    public Assessment Computed { get; init; } = new Assessment.NoVerdict(NoVerdictReason.NoFigure) { Because = "There is no figure yet." };

    /// <summary>The method by which it was judged, and the reason for it.</summary>
    public MethodChoice Method { get; init; } = MethodChoice.For(null);

    /// <summary>The figure that the target means; null when it is none.</summary>
    public decimal? TargetValue { get; init; }

    /// <summary>The planned values, in order; empty when there is no plan.</summary>
    public IReadOnlyList<PlannedValue> Plan { get; init; } = [];

    /// <summary>All figures and baselines known.</summary>
    public KnownFigures Known { get; init; } = new([], null, []);

    /// <summary>True when the declared and the computed status differ.</summary>
    public bool Differs => LastStatus is { } declared && declared.Differs(Computed);
}
