using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Reminders;

/// <summary>Bring the round's check-in into this personal chat, to answer it here.</summary>
public sealed record OpenMyCheckIn(Guid Round) : ICardAction
{
    public static string Verb => "reminders.open";
}
