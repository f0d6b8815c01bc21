using ClusterBot.Cards.CheckIns;

namespace ClusterBot.Bot.Data.Views;

/// <summary>A round as it was read.</summary>
/// <param name="View">As all see it.</param>
/// <param name="Asked">Who is asked what in it.</param>
public sealed record RoundRead(RoundView View, RoundAsked Asked);
