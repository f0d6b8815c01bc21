using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Escalations;

/// <summary>Ask the delivery board for help, from a check-in.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Numbering">The numbering that its fields are named by.</param>
/// <param name="Mine">Pressed on the person's own card, and to be answered with it.</param>
public sealed record RaiseEscalation(Guid CheckIn, int? Numbering, bool? Mine = null) : ICardAction, ICheckInAction
{
    public static string Verb => "escalations.raise";
}
