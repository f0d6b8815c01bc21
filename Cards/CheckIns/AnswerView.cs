using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.Indicators;

namespace ClusterBot.Cards.CheckIns;

/// <summary>What was recorded as the answer to a check-in.</summary>
/// <param name="By">Who answered.</param>
/// <param name="AnsweredAt">When, in the cluster's own time.</param>
/// <param name="Version">From 1.</param>
/// <param name="NothingNew">Answered with one tap.</param>
/// <param name="BigPicture">As typed.</param>
/// <param name="Rows">One for each indicator that something was said of.</param>
public sealed record AnswerView(
    string By, DateTimeOffset AnsweredAt, int Version, bool NothingNew, string? BigPicture, IReadOnlyList<AnswerRowView> Rows);

/// <summary>What was recorded of one indicator.</summary>
public sealed record AnswerRowView(IndicatorView Indicator, decimal? Value, DeclaredStatus? Status);
