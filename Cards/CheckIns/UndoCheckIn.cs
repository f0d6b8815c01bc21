using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>Take back what the person who presses it saved last in a check-in.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Numbering">The numbering that its fields are named by.</param>
/// <param name="Seen">The version of the answer that the card was shown with: nothing later is meant.</param>
/// <param name="Mine">Pressed on the person's own card, and to be answered with it.</param>
public sealed record UndoCheckIn(Guid CheckIn, int? Numbering, int Seen, bool? Mine = null) : ICardAction, ICheckInAction
{
    public static string Verb => "checkIns.undo";
}
