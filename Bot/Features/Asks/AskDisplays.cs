using ClusterBot.Bot.Data.CardKeys;
using ClusterBot.Bot.ReadModels.Matters;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Events;

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
