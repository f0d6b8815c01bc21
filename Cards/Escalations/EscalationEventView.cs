using ClusterBot.Domain.Escalations;

namespace ClusterBot.Cards.Escalations;

/// <summary>One thing that happened to an escalation.</summary>
/// <param name="Step">What happened.</param>
/// <param name="By">Who did it.</param>
/// <param name="HappenedAt">When, in the cluster's own time.</param>
/// <param name="Text">What was written, as typed.</param>
public sealed record EscalationEventView(EscalationStep Step, string By, DateTimeOffset HappenedAt, string? Text);
