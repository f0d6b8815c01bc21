using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Asks;

/// <summary>Ask for what the form says. The form's id becomes the ask's, so that one form asks once.</summary>
public sealed record RaiseAsk(Guid Form) : ICardAction
{
    public static string Verb => "asks.raise";
}
