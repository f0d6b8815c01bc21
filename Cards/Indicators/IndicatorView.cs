using ClusterBot.Domain.Indicators;

namespace ClusterBot.Cards.Indicators;

/// <summary>What a card shows of an indicator.</summary>
public sealed record IndicatorView
{
    /// <summary>PSA number and position, for instance 16.3.</summary>
    public required string Reference { get; init; }

    public required string Name { get; init; }

    public required MeasurementUnit Unit { get; init; }

    public required Direction Better { get; init; }

    public required Control Control { get; init; }

    public required BaselineState Baseline { get; init; }

    public string? Target { get; init; }

    public decimal? LastValue { get; init; }

    public string? LastPeriod { get; init; }

    public DeclaredStatus? LastStatus { get; init; }
}
