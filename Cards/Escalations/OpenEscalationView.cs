namespace ClusterBot.Cards.Escalations;

/// <summary>An escalation in a list.</summary>
/// <param name="PsaNumber">The PSA.</param>
/// <param name="Need">As typed.</param>
/// <param name="NeededOn">By when.</param>
/// <param name="State">Where it stands, in words.</param>
public sealed record OpenEscalationView(int PsaNumber, string Need, DateOnly NeededOn, string State);
