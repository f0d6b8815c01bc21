using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.CheckIns;

/// <summary>Show the card with one check-in's form open, or with none open. Nothing is stored.</summary>
/// <param name="CheckIn">The check-in.</param>
/// <param name="Form"><see cref="Update"/>, <see cref="Help"/> or <see cref="None"/>; anything else is taken as none.</param>
public sealed record ShowCheckInForm(Guid CheckIn, string? Form) : ICardAction
{
    public const string Update = "update";

    public const string Help = "help";

    public const string None = "none";

    public static string Verb => "checkIns.showForm";
}
