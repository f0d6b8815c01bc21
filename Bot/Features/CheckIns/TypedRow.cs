using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>What is new about one indicator.</summary>
internal sealed record TypedRow(Indicator Indicator, decimal? Value, DeclaredStatus? Status, Confidence? Confidence, string? ForCitizens);
