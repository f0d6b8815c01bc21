using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Reminders;

/// <summary>Bring an escalation's card into this personal chat, to act on it here.</summary>
public sealed record OpenEscalation(Guid Escalation) : ICardAction
{
    public static string Verb => "reminders.openEscalation";
}
