using ClusterBot.Cards.Indicators;

namespace ClusterBot.Cards.Reminders;

/// <summary>What one person owes of one PSA's check-in.</summary>
/// <param name="PsaNumber">The PSA's number.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsWhole">The whole check-in is owed; else only the figures of the indicators.</param>
/// <param name="Indicators">Those that are asked about.</param>
public sealed record OwedView(int PsaNumber, string Title, bool IsWhole, IReadOnlyList<IndicatorView> Indicators);
