using ClusterBot.Bot.Data;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Turns.Happenings;

/// <summary>Somebody wants to answer a round's check-in in their personal chat: its card is to be posted there.</summary>
/// <param name="RoundId">The round, which is open and asks the person for something.</param>
/// <param name="Person">Who.</param>
/// <param name="Chat">The personal chat.</param>
public sealed record CheckInWanted(Guid RoundId, Person Person, Conversation Chat);
