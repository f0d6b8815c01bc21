using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Overview;
using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Overview;

/// <summary>A PSA as its card shows it, now or as it was known at the end of a day.</summary>
internal sealed class PsaReader(ClusterDbContext db, IndicatorReader indicators, OpenRequests open, TimeProvider time)
{
    /// <param name="cluster">Its cluster.</param>
    /// <param name="psa">With its indicators.</param>
    /// <param name="on">The day; none for now.</param>
    public async Task<PsaView> ReadAsync(Cluster cluster, Psa psa, DateOnly? on, CancellationToken cancellationToken)
    {
        DateTimeOffset? at = on is { } day ? EndOfDay.Of(day, cluster.Zone()).ToUniversalTime() : null;
        var known = await indicators.AsAtAsync([psa], at, cancellationToken);
        var lastClosed = await db.Rounds.Where(r => r.ClusterId == cluster.Id && r.ClosedAt != null)
            .MaxAsync(r => r.ClosedAt, cancellationToken);
        return new PsaView
        {
            Marking = cluster.Marking,
            Number = psa.Number,
            Title = psa.Title,
            LeadDepartment = psa.LeadDepartment,
            // Who answered then is not kept by date; who did is named with the answer.
            AnsweredBy = at is null
                ? [.. (await db.WhoAnswersAsync(psa, RegisterDay.Of(time.GetUtcNow()), cancellationToken)).Select(person => person.Name)]
                : [],
            Indicators = [.. psa.Indicators.Where(i => i.ArchivedAt is null || i.ArchivedAt > at || i.ArchivedAt >= psa.ArchivedAt)
                .OrderBy(i => i.Position).Select(i => known[i.Id])],
            Method = psa.HowJudged(),
            LatestAnswer = await LatestAsync(cluster, psa, known, at, cancellationToken),
            OpenAsks = at is null ? await AsksAsync(psa, cluster, cancellationToken) : null,
            AsAtOn = on,
            LastRound = lastClosed is { } closedAt ? new ClosedRound(closedAt, cluster.Today(closedAt)) : null,
            Today = cluster.Today(time.GetUtcNow()),
        };
    }

    private async Task<(int From, int To)> AsksAsync(Psa psa, Cluster cluster, CancellationToken cancellationToken)
    {
        var asks = await open.ReadAsync([psa], cluster.Marking, cancellationToken);
        return (asks.Count(ask => !ask.IsEscalation && ask.FromPsa == psa.Number), asks.Count(ask => ask.ToPsa == psa.Number));
    }

    private async Task<AnswerView?> LatestAsync(
        Cluster cluster, Psa psa, IReadOnlyDictionary<Guid, IndicatorView> known, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        // A correction of an earlier round is newer, and yet not the latest answer.
        var latest = await db.CheckIns
            .Where(c => c.PsaId == psa.Id)
            .Where(c => c.Answers.Any(a => (at == null || a.AnsweredAt <= at) && a.UndoesVersion == null
                && !c.Answers.Any(u => u.UndoesVersion == a.Version && (at == null || u.AnsweredAt <= at))))
            .Join(db.Rounds, c => c.RoundId, r => r.Id, (checkIn, round) => new { checkIn.Id, round.OpenedAt })
            .OrderByDescending(asked => asked.OpenedAt)
            .Select(asked => (Guid?)asked.Id)
            .FirstOrDefaultAsync(cancellationToken);
        var versions = await db.Answers.AsNoTracking().Include(a => a.Rows)
            .Where(a => a.CheckInId == latest && (at == null || a.AnsweredAt <= at))
            .ToListAsync(cancellationToken);
        if (StandingAnswer.Of(versions) is not { } standing)
        {
            return null;
        }

        var people = standing.People.ToList();
        var names = await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return AnswerReader.Of(cluster, standing, null, id => names[id], known);
    }
}
