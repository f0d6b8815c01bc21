namespace ClusterBot.Cards.Asks;

/// <summary>A PSA to choose.</summary>
public sealed record AskPsa(int Number, string Title);
