using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Turns.Events;

/// <summary>Somebody wants to answer a round's check-in in their personal chat: its card is to be posted there.</summary>
/// <param name="RoundId">The round, which is open and asks the person for something.</param>
/// <param name="Person">Who.</param>
/// <param name="Chat">The personal chat.</param>
public sealed record ShowCheckInRequested(Guid RoundId, Person Person, Conversation Chat);

/// <summary>Somebody wants a request in their personal chat: its card is to be posted there.</summary>
/// <param name="RequestId">The request, which is open, and of which the person speaks for one of the sides.</param>
/// <param name="Chat">The personal chat.</param>
/// <param name="IsForAsker">Whether the asking side's card is meant.</param>
public sealed record ShowRequestRequested(Guid RequestId, Conversation Chat, bool IsForAsker);

/// <summary>An administrator was shown whom messages do not reach.</summary>
public sealed record UnreachedPeopleShown;
