using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>What is new about one indicator.</summary>
internal sealed record TypedRow(Indicator Indicator, GivenFigure? Figure, DeclaredStatus? Status, Confidence? Confidence, string? ForCitizens)
{
    public bool IsEmpty => this is { Figure: null, Status: null, Confidence: null, ForCitizens: null };
}
