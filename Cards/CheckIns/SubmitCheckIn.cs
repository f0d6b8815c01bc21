using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>Save the update that was typed into a check-in's form.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Seen">The version of the answer that the form was shown with, 0 for none; not there on cards of before.</param>
/// <param name="Mine">Pressed on the person's own card, and to be answered with it.</param>
public sealed record SubmitCheckIn(Guid CheckIn, int? Seen = null, bool? Mine = null) : ICardAction
{
    public static string Verb => "checkIns.submit";
}
