using ClusterBot.Data.Queries;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.CheckIns;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.CheckIns.Answering;

/// <summary>
/// A person's own card: what that person owes first, with its form open. Clients ask for it by themselves; nothing is stored.
/// </summary>
internal sealed class RefreshRoundHandler(RoundReader reader, PostedCards cards) : ICardActionHandler<RefreshRound>
{
    public async Task<CardResponse> HandleAsync(
        RefreshRound action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var cluster = await turn.Db.Rounds.Where(r => r.Id == action.Round)
            .Join(turn.Db.Clusters, r => r.ClusterId, c => c.Id, (_, c) => c)
            .FirstOrDefaultAsync(cancellationToken);
        if (cluster is null || turn.Person is not { } person || !await turn.Db.HasPartAsync(person, cluster, cancellationToken))
        {
            return CardResponse.Saying(await WhoCanHelp.FromLeadsAsync(
                CheckInService.NotAsked, cluster, turn, cancellationToken));
        }

        if (!await cards.WorkInAsync(RoundReader.KeyOf(action.Round), cluster.Id, turn.Conversation, cancellationToken))
        {
            return CardResponse.Saying(PostedCards.Elsewhere);
        }

        return CheckInService.Show(action.Shared == true
            ? (await reader.ReadAsync(action.Round, cancellationToken)).View
            : await reader.ReadForAsync(action.Round, person.Id, cancellationToken));
    }
}
