using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>Change an answer after its round has closed, with a reason.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Numbering">The numbering that its fields are named by.</param>
/// <param name="Seen">The version of the answer that the form was shown with, 0 for none.</param>
/// <param name="Whole">The form asks for all texts, and not for the big picture alone.</param>
/// <param name="Sure">What the person was asked about and says yes to.</param>
public sealed record CorrectCheckIn(Guid CheckIn, int? Numbering, int? Seen = null, bool? Whole = null, IReadOnlyList<string>? Sure = null) : ICardAction, ICheckInAction
{
    /// <summary>A closed round has no card of one person.</summary>
    bool? ICheckInAction.Mine => null;

    public static string Verb => "checkIns.correct";
}
