using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Features.CheckIns.Forms;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Telemetry;
using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.CheckIns.Rounds;

/// <summary>Opens rounds, posts their card, and closes them. One round for a cluster and a date, however often it is asked for.</summary>
public sealed class RoundLifecycle(
    ClusterDbContext db, MessageOutbox outbox, RoundReader reader, PostedRounds rounds, ThemedQuestions questions, TimeProvider time)
{
    public Task<CheckInRound?> FindOpenAsync(Cluster cluster, CancellationToken cancellationToken) =>
        db.Rounds.FirstOrDefaultAsync(r => r.ClusterId == cluster.Id && r.ClosedAt == null, cancellationToken);

    /// <summary>Opens the calendar's round, which says when it is late.</summary>
    public async Task OpenAsync(Cluster cluster, Conversation channel, DueRound due, CancellationToken cancellationToken) =>
        await OpenAsync(
        cluster,
        channel,
        new CheckInRound
        {
            ClusterId = cluster.Id,
            OccursOn = due.Occurrence.On,
            OpenedAt = time.GetUtcNow(),
            Theme = await ThemeAsync(cluster, cancellationToken),
            LateMinutes = (int)due.LateBy.TotalMinutes,
            PassedOver = due.PassedOver.Count == 0 ? null : due.PassedOver,
        },
        cancellationToken);

    /// <summary>Opens today's round by hand.</summary>
    public async Task OpenAsync(Cluster cluster, Conversation channel, Person? by, CancellationToken cancellationToken) => await OpenAsync(
        cluster,
        channel,
        new CheckInRound
        {
            ClusterId = cluster.Id,
            OccursOn = cluster.Today(time.GetUtcNow()),
            OpenedAt = time.GetUtcNow(),
            OpenedById = by?.Id,
            Theme = await ThemeAsync(cluster, cancellationToken),
        },
        cancellationToken);

    /// <summary>Posts the round's card once more, in a thread of its own, with a mention of everybody who owes an answer.</summary>
    /// <param name="occasion">Names why, so that the same occasion posts it once.</param>
    public async Task PostAsync(CheckInRound round, Conversation channel, string occasion, CancellationToken cancellationToken)
    {
        var read = await reader.ReadAsync(round.Id, cancellationToken);
        var view = read.View with { Mentions = await reader.MentionsAsync(read, cancellationToken) };
        await outbox.StartThreadAsync(channel, PostedRounds.Message(view), $"{RoundReader.KeyOf(round.Id)}/{channel.Id}/{occasion}");
    }

    /// <summary>Closes the round: from here an answer is corrected, with a reason. Every copy of its card says so.</summary>
    public async Task CloseAsync(CheckInRound round, CancellationToken cancellationToken)
    {
        round.ClosedAt = time.GetUtcNow();
        await rounds.ShowAsync(round.Id, "closed");
    }

    /// <summary>Adds the round and posts its card. The round that was open before is closed.</summary>
    private async Task OpenAsync(Cluster cluster, Conversation channel, CheckInRound round, CancellationToken cancellationToken)
    {
        if (await db.Rounds.AnyAsync(r => r.ClusterId == cluster.Id && r.OccursOn == round.OccursOn, cancellationToken))
        {
            return;
        }

        using var span = RoundMetrics.Open.Start().Set(AttributeNames.Cluster, cluster.Id).Set(AttributeNames.Round, round.Id);
        if (await FindOpenAsync(cluster, cancellationToken) is { } earlier)
        {
            await CloseAsync(earlier, cancellationToken);
        }

        foreach (var psa in await db.Psas.Where(p => p.ClusterId == cluster.Id && p.ArchivedAt == null).ToListAsync(cancellationToken))
        {
            round.CheckIns.Add(new CheckIn { RoundId = round.Id, PsaId = psa.Id });
        }

        db.Rounds.Add(round);
        await PostAsync(round, channel, "first", cancellationToken);
    }

    private async Task<string> ThemeAsync(Cluster cluster, CancellationToken cancellationToken) =>
        questions.After(await db.Rounds.CountAsync(r => r.ClusterId == cluster.Id, cancellationToken));
}
