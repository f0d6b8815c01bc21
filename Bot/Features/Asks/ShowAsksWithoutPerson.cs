using ClusterBot.Bot.Data.Views;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Happenings;

namespace ClusterBot.Bot.Features.Asks;

/// <summary>Takes the name of somebody who was erased off the cards of asks.</summary>
internal sealed class ShowAsksWithoutPerson(AskCases cases, AskAlerts alerts) : IHappeningHandler<PersonErased>
{
    public async Task HandleAsync(PersonErased happening, TurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var id in happening.Asks)
        {
            if (await cases.FindAsync(id, cancellationToken) is { } it)
            {
                await alerts.ShowCopiesAsync(it, $"erased:{happening.PersonId:N}", cancellationToken);
            }
        }
    }
}
