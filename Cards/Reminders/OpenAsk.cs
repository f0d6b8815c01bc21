using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Reminders;

/// <summary>Bring an ask's card into this personal chat.</summary>
/// <param name="Ask">The ask.</param>
/// <param name="Mine">The asking side's card is meant.</param>
public sealed record OpenAsk(Guid Ask, bool Mine = false) : ICardAction
{
    public static string Verb => "reminders.openAsk";
}
