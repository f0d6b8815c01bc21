using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards;
using ClusterBot.Cards.Channels;

namespace ClusterBot.Bot.Features.Channels;

/// <summary>
/// Links the channel in which the card stands to a cluster, for the purpose that was chosen. A link that ends for it is named first,
/// and ends only when the card that named it is pressed.
/// </summary>
internal sealed class LinkChannelHandler(DomainEvents domainEvents, ScheduleReader reader, PostedCards cards)
    : ICardActionHandler<LinkChannel>
{
    private const string NotAskedHere = "This card is an old one or belongs to another channel. Nothing was changed. "
        + "To link this channel, please type here: @ClusterBot link";

    public async Task<CardResponse> HandleAsync(
        LinkChannel action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var rights = await LinkRights.OfAsync(turn, cancellationToken);
        if (rights.Refusal is { } refusal)
        {
            return CardResponse.Saying(refusal);
        }

        if (!await cards.StandInAsync(LinkRights.KeyOf(turn.Conversation), turn.Conversation, cancellationToken))
        {
            return CardResponse.Saying(turn.Deny(NotAskedHere, DenialReason.Elsewhere));
        }

        var chosen = Guid.TryParse(inputs[LinkChannelCard.ClusterInput], out var id) ? id : (Guid?)null;
        var cluster = rights.Clusters.FirstOrDefault(c => c.Id == chosen);
        var view = new LinkChannelView
        {
            Marking = rights.Marking,
            Clusters = [.. rights.Clusters.Select(c => new ClusterChoice(c.Id, c.Name))],
            Cluster = cluster?.Id,
            Purpose = inputs[LinkChannelCard.PurposeInput],
        };
        if (cluster is null && chosen is not null)
        {
            turn.Deny("", DenialReason.NotLead);
        }

        if (cluster is null || LinkChannelCard.PurposeOf(view.Purpose) is not { } purpose)
        {
            return CardResponse.With(LinkChannelCard.Build(view with { Problem = "Please choose a cluster and what the channel is for." }));
        }

        var change = await LinkChange.ReadAsync(turn, cluster, purpose, cancellationToken);
        return change.Ending is { } ending && ending != action.Ending
            ? CardResponse.With(LinkChannelCard.Build(view with { Endings = change.Endings, Ending = ending }))
            : await LinkAsync(change, turn, cancellationToken);
    }

    private async Task<CardResponse> LinkAsync(LinkChange change, TurnContext turn, CancellationToken cancellationToken)
    {
        await change.MakeAsync(turn.Db, turn.Now, cancellationToken);
        await turn.Db.SaveChangesAsync(cancellationToken);
        await TellLeadsAsync(change, turn, cancellationToken);
        await domainEvents.PublishAsync(new LinkedChannelReady(change.Cluster, turn.Conversation, OpenNow: false), turn, cancellationToken);
        var next = await reader.NextAtAsync(change.Cluster, cancellationToken);
        return CardResponse.With(LinkChannelCard.Done(
            change.Cluster.Name, change.Cluster.Marking, change.Purpose, next is { } at ? CardDates.Moment(at) : null));
    }

    /// <summary>Tells the leads of the cluster that loses the channel, so that they do not learn it from an empty channel.</summary>
    private static async Task TellLeadsAsync(LinkChange change, TurnContext turn, CancellationToken cancellationToken)
    {
        if (change.Owner is not { } owner || owner.Id == change.Cluster.Id)
        {
            return;
        }

        var line = OutboundMessage.Text(
            $"{turn.Person!.Name} has linked a channel of {owner.Name} ({change.Channel.Name ?? "without a name"}) to another cluster. "
            + "Nothing of yours is posted there any more. To link another channel, please type there: @ClusterBot link");
        foreach (var lead in (await turn.Db.WhoLeadsAsync(owner, owner.Today(turn.Now), cancellationToken))
            .Where(lead => lead.Id != turn.Person.Id))
        {
            await turn.Outbox.ToPersonAsync(lead, line, $"unlinked:{turn.Key}:{lead.Id:N}");
        }
    }
}
