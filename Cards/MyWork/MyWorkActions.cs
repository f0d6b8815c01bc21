using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.MyWork;

/// <summary>Bring an ask's card into this personal chat.</summary>
/// <param name="Ask">The ask.</param>
/// <param name="Mine">The asking side's card is meant.</param>
public sealed record OpenAsk(Guid Ask, bool Mine = false) : ICardAction
{
    public static string Verb => "reminders.openAsk";
}

/// <summary>Bring an escalation's card into this personal chat, to act on it here.</summary>
public sealed record OpenEscalation(Guid Escalation) : ICardAction
{
    public static string Verb => "reminders.openEscalation";
}

/// <summary>Bring the round's check-in into this personal chat, to answer it here.</summary>
public sealed record OpenMyCheckIn(Guid Round) : ICardAction
{
    public static string Verb => "reminders.open";
}
