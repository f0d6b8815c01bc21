using ClusterBot.Bot.Data.CardKeys;
using ClusterBot.Cards.Asks;
using ClusterBot.Domain.Asks;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Data.Views;

/// <summary>An ask with all that its rules and its cards need.</summary>
/// <param name="Ask">With its events.</param>
/// <param name="Parties">Both sides.</param>
/// <param name="From">The asking PSA's cluster.</param>
/// <param name="To">The asked PSA's cluster; the asking one's where it is the Centre.</param>
public sealed record AskCase(Ask Ask, AskParties Parties, Cluster From, Cluster To)
{
    /// <summary>How the posted copies of the card are found.</summary>
    public CardKey Key => KeyOf(Ask.Id);

    /// <summary>Names the state that is shown.</summary>
    public int Version => Ask.Events.Count;

    public Marking Marking => From.Marking > To.Marking ? From.Marking : To.Marking;

    public static CardKey KeyOf(Guid ask) => CardFamily.Ask.Key(ask);

    /// <summary>Words as they may be shown under a marking: those of a more sensitive cluster are left out.</summary>
    public string? Under(Marking marking, string? words) => words is null || Marking <= marking ? words : AskWords.Withheld(Marking);

    /// <param name="marking">Under which the list stands.</param>
    public OpenAskView InList(Marking marking) =>
        new(Parties.From.Number, Parties.To?.Number, Ask.Kind, Under(marking, Ask.Need)!, Ask.ReplyOwedOn, Ask.State(), Ask.Reply()?.Reply);
}
