using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>Show the card with one check-in's form open, or with none open. Nothing is answered; what was typed comes along and is kept.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Numbering">The numbering that its fields are named by.</param>
/// <param name="Form">One of the names here; anything else is taken as none.</param>
/// <param name="About">The indicator at which help was asked for, for instance 16.3; none for the outcome as a whole.</param>
/// <param name="Mine">Pressed on the person's own card, and to be answered with it.</param>
/// <param name="Seen">The version of the answer that the card was shown with, 0 for none.</param>
public sealed record ShowCheckInForm(Guid CheckIn, int? Numbering, string? Form, string? About = null, bool? Mine = null, int? Seen = null) : ICardAction, ICheckInAction
{
    public const string Update = "update";

    public const string Help = "help";

    public const string NotThisRound = "notThisRound";

    public const string Correction = "correction";

    public const string None = "none";

    public static string Verb => "checkIns.showForm";
}
