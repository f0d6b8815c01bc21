using ClusterBot.Data.Queries;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Commands;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.CheckIns.Rounds;

/// <summary>"Open the check-in", on the card that named whom it asks.</summary>
internal sealed class OpenRoundHandler(RoundLifecycle rounds, PostedCards cards) : ICardActionHandler<OpenRound>
{
    public async Task<CardResponse> HandleAsync(OpenRound action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var asked = await turn.Db.Clusters.FirstOrDefaultAsync(c => c.Id == action.Cluster, cancellationToken);
        var (cluster, channel, refusal) = await OpeningRights.FindAsync(asked, turn, cancellationToken);
        if (cluster is null || channel is null)
        {
            return CardResponse.Saying(refusal ?? await WhoCanHelp.FromLeadsAsync(OpeningRights.NotYours, asked, turn, cancellationToken));
        }

        if (!await cards.StandInAsync(AskerKeys.Confirmation(turn.Person!.Id), turn.Conversation, cancellationToken))
        {
            return CardResponse.Saying(turn.DenyElsewhere());
        }

        if (action.On != cluster.Today(turn.Now))
        {
            return CardResponse.Saying("This card is of another day. Nothing was opened. Please ask again: open check-in");
        }

        var isThere = turn.Conversation.Id == channel.Id;
        if (await rounds.FindOpenAsync(cluster, cancellationToken) is { } open && open.OccursOn == action.On)
        {
            await rounds.PostAsync(open, channel, turn.Key, cancellationToken);
            return CardResponse.With(ConfirmCard.Done(
                cluster.Marking, isThere
                    ? "Today's check-in is already open. Here it is again."
                    : "Today's check-in is already open. It is on its way to the channel once more."));
        }

        await rounds.OpenAsync(cluster, channel, turn.Person, cancellationToken);
        return CardResponse.With(
            ConfirmCard.Done(cluster.Marking, isThere ? "The check-in is open." : "The check-in is open in the channel of its cluster."));
    }
}
