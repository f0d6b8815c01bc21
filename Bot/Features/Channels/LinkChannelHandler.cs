using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Views;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Happenings;
using ClusterBot.Cards;
using ClusterBot.Cards.Channels;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Channels;

/// <summary>Links the channel in which the card stands to a cluster, as its own channel or its delivery board's.</summary>
internal sealed class LinkChannelHandler(Happenings happenings, RoundSchedules schedules, PostedCards cards) : ICardActionHandler<LinkChannel>
{
    private const string NotAskedHere = "This card is an old one or belongs to another channel. Nothing was changed. To link this channel, please type here: @ClusterBot link";

    public async Task<CardAnswer> HandleAsync(LinkChannel action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var mine = await LinkRights.ClustersAsync(turn, cancellationToken);
        if (turn.Conversation.Kind != ConversationKind.Channel || mine.Count == 0)
        {
            return CardAnswer.Saying("Only a cluster lead or an administrator can link a channel. Nothing was changed.");
        }

        if (!await cards.StandInAsync(LinkRights.KeyOf(turn.Conversation), turn.Conversation, cancellationToken))
        {
            return CardAnswer.Saying(NotAskedHere);
        }

        var cluster = mine.FirstOrDefault(c => c.Id.ToString() == inputs[LinkChannelCard.ClusterInput]);
        var purpose = inputs[LinkChannelCard.PurposeInput];
        if (cluster is null || LinkChannelCard.IsBoard(purpose) is not { } isBoard)
        {
            return CardAnswer.With(LinkChannelCard.Build(
                [.. mine.Select(c => new ClusterChoice(c.Id, c.Name))], "Please choose a cluster and what the channel is for.", purpose));
        }

        await LinkAsync(turn, cluster, isBoard ? ChannelPurpose.DeliveryBoard : ChannelPurpose.Cluster, cancellationToken);
        return CardAnswer.With(LinkChannelCard.Done(cluster.Name, cluster.Marking, isBoard, await schedules.NextAtAsync(cluster, cancellationToken) is { } next ? CardDates.Moment(next) : null));
    }

    private async Task LinkAsync(TurnContext turn, Cluster cluster, ChannelPurpose purpose, CancellationToken token)
    {
        var earlier = await turn.Db.Conversations.Where(c => c.ClusterId == cluster.Id && c.Purpose == purpose).ToListAsync(token);
        earlier.ForEach(channel => channel.Unlink());
        turn.Conversation.LinkTo(cluster.Id, purpose, turn.Now);
        await turn.Db.SaveChangesAsync(token);
        await happenings.TellAsync(new LinkedChannelReady(cluster, turn.Conversation, OpenNow: false), turn, token);
    }
}
