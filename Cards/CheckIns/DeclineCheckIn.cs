using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>Say that there will be no answer in this round, and why.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Numbering">The numbering that its fields are named by.</param>
/// <param name="Mine">Pressed on the person's own card, and to be answered with it.</param>
/// <param name="Sure">What the person was asked about and says yes to.</param>
public sealed record DeclineCheckIn(Guid CheckIn, int? Numbering, bool? Mine = null, IReadOnlyList<string>? Sure = null) : ICardAction, ICheckInAction
{
    public static string Verb => "checkIns.notThisRound";
}
