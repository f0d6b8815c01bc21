using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Asks;

/// <summary>Ask for what the form says. The form's id becomes the ask's, so that one form asks once.</summary>
/// <param name="Form">The form.</param>
/// <param name="Numbering">The numbering that its choices are named by.</param>
public sealed record RaiseAsk(Guid Form, int? Numbering) : ICardAction, INumberedForm
{
    public static string Verb => "asks.raise";
}
