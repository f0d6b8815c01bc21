using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Overview;

/// <summary>The facts known of one indicator now, or at some time.</summary>
public sealed record IndicatorCardView
{
    public required ProtectiveMarking Marking { get; init; }

    public required int PsaNumber { get; init; }

    public required IndicatorView Indicator { get; init; }

    /// <summary>Figures that count, in order of their periods, with who gave them and what was declared with each.</summary>
    public required IReadOnlyList<GivenFigure> Figures { get; init; }

    /// <summary>The day at whose end this was known; null for what is known now.</summary>
    public DateOnly? AsAtOn { get; init; }
}

/// <summary>A figure with its history.</summary>
/// <param name="Point">The figure.</param>
/// <param name="By">The name of the person who gave it; null when it came with the register.</param>
/// <param name="On">The day on which it was recorded; null when that is not known.</param>
/// <param name="Declared">The status declared in the same answer; null when none was.</param>
public sealed record GivenFigure(SeriesPoint Point, string? By, DateOnly? On, DeclaredStatus? Declared);
