using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Views;
using ClusterBot.Bot.Delivery;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Model;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>Opens rounds and posts their card. One round for a cluster and a date, however often it is asked for.</summary>
public sealed class RoundOpening(ClusterDbContext db, Outbox outbox, RoundViews views, TimeProvider time)
{
    public Task<CheckInRound?> FindOpenAsync(Cluster cluster, CancellationToken token) =>
        db.Rounds.FirstOrDefaultAsync(r => r.ClusterId == cluster.Id && r.ClosedAt == null, token);

    /// <summary>Opens the round of the date and posts its card. The round that was open before is closed.</summary>
    public async Task OpenAsync(Cluster cluster, Conversation channel, DateOnly on, Person? by, CancellationToken token)
    {
        if (await db.Rounds.AnyAsync(r => r.ClusterId == cluster.Id && r.OccursOn == on, token))
        {
            return;
        }

        await CloseEarlierAsync(cluster, token);
        var round = await AddAsync(cluster, on, by, token);
        await PostAsync(round, channel, "first", token);
    }

    /// <summary>Posts the round's card once more, in a thread of its own.</summary>
    /// <param name="occasion">Names why, so that the same occasion posts it once.</param>
    public async Task PostAsync(CheckInRound round, Conversation channel, string occasion, CancellationToken token)
    {
        var view = await views.ReadAsync(round.Id, token);
        var options = new OutboxOptions { Subject = RoundViews.Subject(round.Id) };
        await outbox.StartThreadAsync(channel, Message(view), $"{RoundViews.Subject(round.Id)}/{channel.Id}/{occasion}", options);
    }

    /// <summary>Every posted copy shows the round as it stands.</summary>
    /// <param name="version">Names what happened, so that it is shown once.</param>
    public async Task<RoundView> ShowEverywhereAsync(Guid roundId, string version, CancellationToken token)
    {
        var view = await views.ReadAsync(roundId, token);
        await outbox.UpdateAllAsync(RoundViews.Subject(roundId), _ => Message(view), version);
        return view;
    }

    private async Task CloseEarlierAsync(Cluster cluster, CancellationToken token)
    {
        if (await FindOpenAsync(cluster, token) is { } earlier)
        {
            earlier.ClosedAt = time.GetUtcNow();
            await ShowEverywhereAsync(earlier.Id, "closed", token);
        }
    }

    private async Task<CheckInRound> AddAsync(Cluster cluster, DateOnly on, Person? by, CancellationToken token)
    {
        var round = new CheckInRound { ClusterId = cluster.Id, OccursOn = on, OpenedAt = time.GetUtcNow(), OpenedById = by?.Id };
        foreach (var psa in await db.Psas.Where(p => p.ClusterId == cluster.Id).ToListAsync(token))
        {
            round.CheckIns.Add(new CheckIn { RoundId = round.Id, PsaId = psa.Id });
        }

        return db.Rounds.Add(round).Entity;
    }

    private static Activity Message(RoundView view) => OutboundMessage.Card(CardJson.Write(RoundCard.Build(view)), RoundCard.Summary(view));
}
