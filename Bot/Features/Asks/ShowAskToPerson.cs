using ClusterBot.Bot.Data.Views;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Happenings;

namespace ClusterBot.Bot.Features.Asks;

/// <summary>Posts an ask's card into somebody's personal chat.</summary>
internal sealed class ShowAskToPerson(AskCases cases, AskAlerts alerts) : IHappeningHandler<AskWanted>
{
    public async Task HandleAsync(AskWanted happening, TurnContext turn, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(happening.AskId, cancellationToken) is { } it)
        {
            await alerts.PostAgainAsync(it, happening.Person, happening.IsForAsker ? AskFaces.Asker : AskFaces.Asked, turn.Key, cancellationToken);
        }
    }
}
