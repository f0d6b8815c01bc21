namespace ClusterBot.Cards.CheckIns;

/// <summary>Help that was asked for.</summary>
/// <param name="Need">As typed.</param>
/// <param name="NeededOn">By when.</param>
/// <param name="State">Where it stands, in words.</param>
public sealed record HelpView(string Need, DateOnly NeededOn, string State);
