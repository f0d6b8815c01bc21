using ClusterBot.Data.CardKeys;
using ClusterBot.Bot.ReadModels.Matters;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Events;

namespace ClusterBot.Bot.Features.Asks;

/// <summary>Posts an ask's card into somebody's personal chat.</summary>
internal sealed class ShowAskToPerson(AskReader reader, AskNotifications notifications) : IDomainEventHandler<ShowAskRequested>
{
    public async Task HandleAsync(ShowAskRequested domainEvent, TurnContext turn, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(domainEvent.AskId, cancellationToken) is { } it)
        {
            await notifications.PostAgainAsync(
                it, domainEvent.Person, domainEvent.IsForAsker ? AskCardVariant.Asker : AskCardVariant.Asked, turn.Key, cancellationToken);
        }
    }
}

/// <summary>Takes the name of somebody who was erased off the cards of asks.</summary>
internal sealed class ShowAsksWithoutPerson(AskReader reader, AskNotifications notifications) : ICardErasure
{
    public IReadOnlyList<CardFamily> Families => [CardFamily.Ask];

    public async Task EraseAsync(PersonErased erased, TurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var id in erased.Asks)
        {
            if (await reader.FindAsync(id, cancellationToken) is { } it)
            {
                await notifications.ShowCopiesAsync(it, $"erased:{erased.PersonId:N}", cancellationToken);
            }
        }
    }
}
