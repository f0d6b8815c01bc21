using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Turns.Events;

/// <summary>Somebody wants an ask in their personal chat: its card is to be posted there.</summary>
/// <param name="AskId">The ask, which is open, and of which the person speaks for one of the sides.</param>
/// <param name="Person">Who.</param>
/// <param name="IsForAsker">Whether the asking side's card is meant.</param>
public sealed record ShowAskRequested(Guid AskId, Person Person, bool IsForAsker);

/// <summary>Somebody wants to answer a round's check-in in their personal chat: its card is to be posted there.</summary>
/// <param name="RoundId">The round, which is open and asks the person for something.</param>
/// <param name="Person">Who.</param>
/// <param name="Chat">The personal chat.</param>
public sealed record ShowCheckInRequested(Guid RoundId, Person Person, Conversation Chat);

/// <summary>Somebody wants to act on an escalation in their personal chat: its card is to be posted there.</summary>
/// <param name="EscalationId">The escalation, in which the person has a step to take.</param>
/// <param name="Person">Who.</param>
/// <param name="Chat">The personal chat.</param>
public sealed record ShowEscalationRequested(Guid EscalationId, Person Person, Conversation Chat);

/// <summary>An administrator was shown whom messages do not reach.</summary>
public sealed record UnreachedPeopleShown;
