using ClusterBot.Bot.Data.CardKeys;
using ClusterBot.Bot.Data.Entities;
using ClusterBot.Bot.Features.CheckIns.Rounds;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>Posts somebody's own check-in card into their personal chat, where its buttons then work as they do in the channel.</summary>
internal sealed class ShowCheckInToPerson(RoundReader reader, MessageOutbox outbox) : IDomainEventHandler<ShowCheckInRequested>
{
    public async Task HandleAsync(ShowCheckInRequested happening, TurnContext turn, CancellationToken cancellationToken)
    {
        var view = await reader.ReadForAsync(happening.RoundId, happening.Person.Id, cancellationToken);
        var options = new OutboxOptions { Priority = OutboxMessagePriority.Answer };
        await outbox.PostAsync(happening.Chat, PostedRounds.Message(view), $"{RoundReader.KeyOf(happening.RoundId)}/{happening.Person.Id:N}/{turn.Key}", options);
    }
}

/// <summary>A channel that the bot has just come into shows the open round, which its members may never have seen.</summary>
internal sealed class ShowRoundInReadyChannel(RoundOpening rounds) : IDomainEventHandler<LinkedChannelReady>
{
    public async Task HandleAsync(LinkedChannelReady happening, TurnContext turn, CancellationToken cancellationToken)
    {
        if (happening.Channel.Purpose != ChannelPurpose.Cluster)
        {
            return;
        }

        if (await rounds.FindOpenAsync(happening.Cluster, cancellationToken) is { } open)
        {
            await rounds.PostAsync(open, happening.Channel, turn.Key, cancellationToken);
        }
        else if (happening.OpenNow)
        {
            await rounds.OpenAsync(happening.Cluster, happening.Channel, turn.Person, cancellationToken);
        }
    }
}

/// <summary>Takes the name of somebody who was erased off the check-in cards.</summary>
internal sealed class ShowRoundsWithoutPerson(PostedRounds rounds) : ICardErasure
{
    public IReadOnlyList<CardFamily> Families => [CardFamily.Round];

    public async Task EraseAsync(PersonErased erased, TurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var round in erased.Rounds)
        {
            await rounds.ShowAsync(round, $"erased:{erased.PersonId:N}");
        }
    }
}
