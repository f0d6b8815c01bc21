using ClusterBot.Cards.CheckIns;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Commands;

/// <summary>How a cluster stands.</summary>
/// <param name="ClusterName">The cluster.</param>
/// <param name="Marking">How sensitive what is shown is.</param>
/// <param name="Round">The open round, if there is one.</param>
/// <param name="NextOpensAt">When the calendar opens the next one, local.</param>
/// <param name="OpenEscalations">What is not closed yet, the most urgent first.</param>
public sealed record StatusView(string ClusterName, Marking Marking, RoundView? Round, DateTimeOffset NextOpensAt, IReadOnlyList<OpenEscalationView> OpenEscalations);

/// <summary>An escalation in a list.</summary>
public sealed record OpenEscalationView(int PsaNumber, string Need, DateOnly NeededOn, string State);
