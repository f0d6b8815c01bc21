using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.MyWork;

/// <summary>Bring the round's check-in into this personal chat, to answer it here.</summary>
public sealed record OpenMyCheckIn(Guid Round) : ICardAction
{
    public static string Verb => "reminders.open";
}

/// <summary>Bring a request's card into this personal chat, to act on it here.</summary>
/// <param name="Request">The request.</param>
/// <param name="Mine">The asking side's card is meant.</param>
public sealed record OpenRequest(Guid Request, bool Mine = false) : ICardAction
{
    public static string Verb => "reminders.openRequest";
}
