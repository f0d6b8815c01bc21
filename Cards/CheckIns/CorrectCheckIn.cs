using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>Change an answer after its round has closed, with a reason.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Seen">The version of the answer that the form was shown with, 0 for none.</param>
/// <param name="Whole">The form asks for all texts, and not for the big picture alone.</param>
/// <param name="Sure">What the person was asked about and says yes to.</param>
public sealed record CorrectCheckIn(Guid CheckIn, int? Seen = null, bool? Whole = null, IReadOnlyList<string>? Sure = null) : ICardAction
{
    public static string Verb => "checkIns.correct";
}
