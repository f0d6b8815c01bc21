using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>Answer a whole check-in with one tap; on a holder's own card, for the figures that he or she holds.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Numbering">The numbering that its fields are named by.</param>
/// <param name="Mine">Pressed on the person's own card, and to be answered with it.</param>
/// <param name="Anyway">Pressed beside something typed that is not stored: it may be dropped.</param>
/// <param name="Seen">The version of the answer that the form beside it was shown with, 0 for none.</param>
public sealed record DeclareNothingNew(Guid CheckIn, int? Numbering, bool? Mine = null, bool? Anyway = null, int? Seen = null) : ICardAction, ICheckInAction
{
    public static string Verb => "checkIns.nothingNew";
}
