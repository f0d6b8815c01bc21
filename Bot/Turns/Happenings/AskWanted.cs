using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Turns.Happenings;

/// <summary>Somebody wants an ask in their personal chat: its card is to be posted there.</summary>
/// <param name="AskId">The ask, which is open, and of which the person speaks for one of the sides.</param>
/// <param name="Person">Who.</param>
/// <param name="IsForAsker">Whether the asking side's card is meant.</param>
public sealed record AskWanted(Guid AskId, Person Person, bool IsForAsker);
