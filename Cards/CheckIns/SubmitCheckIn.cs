using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>Save the update that was typed into a check-in's form.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Numbering">The numbering that its fields are named by.</param>
/// <param name="Seen">The version of the answer that the form was shown with, 0 for none.</param>
/// <param name="Mine">Pressed on the person's own card, and to be answered with it.</param>
/// <param name="Whole">The form asks for all texts, and not for the big picture alone.</param>
/// <param name="Sure">What the person was asked about and says yes to.</param>
public sealed record SubmitCheckIn(Guid CheckIn, int? Numbering, int? Seen = null, bool? Mine = null, bool? Whole = null, IReadOnlyList<string>? Sure = null) : ICardAction, ICheckInAction
{
    public static string Verb => "checkIns.submit";
}
