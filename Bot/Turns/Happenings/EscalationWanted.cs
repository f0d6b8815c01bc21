using ClusterBot.Bot.Data;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Turns.Happenings;

/// <summary>Somebody wants to act on an escalation in their personal chat: its card is to be posted there.</summary>
/// <param name="EscalationId">The escalation, in which the person has a step to take.</param>
/// <param name="Person">Who.</param>
/// <param name="Chat">The personal chat.</param>
public sealed record EscalationWanted(Guid EscalationId, Person Person, Conversation Chat);
