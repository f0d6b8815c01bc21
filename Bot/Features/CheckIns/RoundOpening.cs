using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Views;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Telemetry;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>Opens rounds and posts their card. One round for a cluster and a date, however often it is asked for.</summary>
public sealed class RoundOpening(ClusterDbContext db, Outbox outbox, RoundViews views, RoundCopies copies, TimeProvider time)
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

        using var span = RoundInstruments.Open.Start().Set(AttributeNames.Cluster, cluster.Id);
        await CloseEarlierAsync(cluster, token);
        var round = await AddAsync(cluster, on, by, token);
        span.Set(AttributeNames.Round, round.Id);
        await PostAsync(round, channel, "first", token);
    }

    /// <summary>Posts the round's card once more, in a thread of its own.</summary>
    /// <param name="occasion">Names why, so that the same occasion posts it once.</param>
    public async Task PostAsync(CheckInRound round, Conversation channel, string occasion, CancellationToken token)
    {
        var view = await views.ReadAsync(round.Id, token);
        var options = new OutboxOptions { Subject = RoundViews.Subject(round.Id) };
        await outbox.StartThreadAsync(channel, RoundCopies.Message(view), $"{RoundViews.Subject(round.Id)}/{channel.Id}/{occasion}", options);
    }

    private async Task CloseEarlierAsync(Cluster cluster, CancellationToken token)
    {
        if (await FindOpenAsync(cluster, token) is { } earlier)
        {
            earlier.ClosedAt = time.GetUtcNow();
            await copies.ShowAsync(earlier.Id, "closed", token);
        }
    }

    private async Task<CheckInRound> AddAsync(Cluster cluster, DateOnly on, Person? by, CancellationToken token)
    {
        var round = new CheckInRound { ClusterId = cluster.Id, OccursOn = on, OpenedAt = time.GetUtcNow(), OpenedById = by?.Id };
        foreach (var psa in await db.Psas.Where(p => p.ClusterId == cluster.Id && p.ArchivedAt == null).ToListAsync(token))
        {
            round.CheckIns.Add(new CheckIn { RoundId = round.Id, PsaId = psa.Id });
        }

        return db.Rounds.Add(round).Entity;
    }
}
