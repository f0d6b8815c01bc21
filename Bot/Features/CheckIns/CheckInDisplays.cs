using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Features.CheckIns.Rounds;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>Posts somebody's own check-in card into their personal chat, where its buttons then work as they do in the channel.</summary>
internal sealed class ShowCheckInToPerson(RoundReader reader, MessageOutbox outbox) : IDomainEventHandler<ShowCheckInRequested>
{
    public async Task HandleAsync(ShowCheckInRequested domainEvent, TurnContext turn, CancellationToken cancellationToken)
    {
        var read = await reader.ReadAsync(domainEvent.RoundId, cancellationToken);
        var mine = await reader.MineAsync(read, domainEvent.Person, cancellationToken);
        var card = PostedRounds.Own(mine, domainEvent.Person.Id);
        await outbox.PostAsync(
            domainEvent.Chat, card, $"{card.Key}/{turn.Key}", new OutboxOptions { Priority = OutboxMessagePriority.Answer });
    }
}

/// <summary>A channel that the bot has just come into shows the open round, unless its members have it already.</summary>
internal sealed class ShowRoundInReadyChannel(RoundLifecycle rounds, MissingCards missing) : IDomainEventHandler<LinkedChannelReady>
{
    public async Task HandleAsync(LinkedChannelReady domainEvent, TurnContext turn, CancellationToken cancellationToken)
    {
        if (domainEvent.Channel.Purpose != ChannelPurpose.Cluster)
        {
            return;
        }

        if (await rounds.FindOpenAsync(domainEvent.Cluster, cancellationToken) is { } open)
        {
            if (await missing.WhyAsync(RoundReader.KeyOf(open.Id), domainEvent.Channel, cancellationToken) is { } why)
            {
                await rounds.PostAsync(open, domainEvent.Channel, why, cancellationToken);
            }
        }
        else if (domainEvent.OpenNow)
        {
            await rounds.OpenAsync(domainEvent.Cluster, domainEvent.Channel, turn.Person, cancellationToken);
        }
    }
}

/// <summary>Takes the name of somebody who was erased off the check-in cards, the channel's and those in personal chats.</summary>
internal sealed class ShowRoundsWithoutPerson(PostedRounds rounds, OwnRounds own) : ICardErasure
{
    public IReadOnlyList<CardFamily> Families => [CardFamily.Round, CardFamily.OwnRound];

    public async Task EraseAsync(PersonErased erased, TurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var round in erased.Rounds)
        {
            await rounds.ShowAsync(round, $"erased:{erased.PersonId:N}");
            await own.ShowAllAsync(round, $"erased:{erased.PersonId:N}", cancellationToken);
        }
    }
}
