using ClusterBot.Bot.Data.CardKeys;
using ClusterBot.Bot.Data.Views;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Happenings;

namespace ClusterBot.Bot.Features.Asks;

/// <summary>Takes the name of somebody who was erased off the cards of asks.</summary>
internal sealed class ShowAsksWithoutPerson(AskCases cases, AskAlerts alerts) : ICardErasure
{
    public IReadOnlyList<CardFamily> Families => [CardFamily.Ask];

    public async Task EraseAsync(PersonErased erased, TurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var id in erased.Asks)
        {
            if (await cases.FindAsync(id, cancellationToken) is { } it)
            {
                await alerts.ShowCopiesAsync(it, $"erased:{erased.PersonId:N}", cancellationToken);
            }
        }
    }
}
