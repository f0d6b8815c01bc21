using ClusterBot.Bot.Features.Requests.Telling;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Requests;

/// <summary>Posts a request's card into somebody's personal chat.</summary>
internal sealed class ShowRequestToPerson(RequestReader reader, RequestNotifications notifications)
    : IDomainEventHandler<ShowRequestRequested>
{
    public async Task HandleAsync(ShowRequestRequested domainEvent, TurnContext turn, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(domainEvent.RequestId, cancellationToken) is { } details)
        {
            await notifications.PostAgainToAsync(
                details, domainEvent.Chat, domainEvent.IsForAsker ? RequestCardVariant.Asker : RequestCardVariant.Asked, turn.Key,
                cancellationToken);
        }
    }
}

/// <summary>A board's channel that the bot has just come into shows what is open, unless its members have it already.</summary>
internal sealed class ShowRequestsInReadyChannel(
    ClusterDbContext db, RequestReader reader, RequestNotifications notifications, MissingCards missing)
    : IDomainEventHandler<LinkedChannelReady>
{
    public async Task HandleAsync(LinkedChannelReady domainEvent, TurnContext turn, CancellationToken cancellationToken)
    {
        if (domainEvent.Channel.Purpose != ChannelPurpose.DeliveryBoard)
        {
            return;
        }

        var psas = await db.Psas.Where(p => p.ClusterId == domainEvent.Cluster.Id).Select(p => p.Id).ToListAsync(cancellationToken);
        var open = await reader.OpenAmongAsync(psas, cancellationToken);
        foreach (var details in open.Where(details => details.Request.IsEscalation()).OrderBy(details => details.Request.Number))
        {
            if (await missing.WhyAsync(details.Key, domainEvent.Channel, cancellationToken) is { } why)
            {
                await notifications.PostAgainAsync(details, domainEvent.Channel, why, cancellationToken);
            }
        }
    }
}

/// <summary>Takes the name of somebody who was erased off the cards of requests.</summary>
internal sealed class ShowRequestsWithoutPerson(RequestReader reader, RequestNotifications notifications) : ICardErasure
{
    public IReadOnlyList<CardFamily> Families => [CardFamily.Request];

    public async Task EraseAsync(PersonErased erased, TurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var details in await reader.FindAllAsync(erased.Requests, cancellationToken))
        {
            await notifications.ShowCopiesAsync(details, $"erased:{erased.PersonId:N}", cancellationToken);
        }
    }
}
