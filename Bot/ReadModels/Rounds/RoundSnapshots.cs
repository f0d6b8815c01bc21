using ClusterBot.Data;
using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Domain.CheckIns;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Rounds;

/// <summary>
/// Reads a round for its card. As long as nothing of its cluster has changed, which one short question tells, what was read before still
/// stands, whichever replica changes what: see <see cref="ClusterVersion"/>.
/// </summary>
public sealed class RoundSnapshots(
    ClusterDbContext db, RoundObligations obligations, IndicatorReader indicators, RoundSnapshotCache cache, TimeProvider time)
{
    private static readonly CompiledQuery<Func<ClusterDbContext, Guid, IAsyncEnumerable<RoundVersion>>> StampOf = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, Guid roundId) => db.Rounds
                .Where(r => r.Id == roundId)
                .Join(db.ClusterStamps, r => r.ClusterId, s => s.ClusterId, (_, s) => new RoundVersion(s.Stamp, s.Answered))));

    private static readonly CompiledQuery<Func<ClusterDbContext, Guid, IAsyncEnumerable<Place>>> PlaceOf = new(() => EF.CompileAsyncQuery(
        (ClusterDbContext db, Guid checkInId) => db.CheckIns
            .Where(c => c.Id == checkInId)
            .Join(db.Rounds, c => c.RoundId, r => r.Id, (_, r) => r)
            .Select(r => new Place(r.Id, db.ClusterStamps.Where(s => s.ClusterId == r.ClusterId)
                .Select(s => new RoundVersion(s.Stamp, s.Answered)).FirstOrDefault()))));

    /// <summary>Those who answer at other replicas go by other clocks, and commit up to a turn's time later.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    private static readonly CompiledQuery<Func<ClusterDbContext, Guid, DateTimeOffset, IAsyncEnumerable<Answer>>> AnswersSince = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, Guid roundId, DateTimeOffset since) => db.Answers.AsNoTracking().Include(a => a.Rows)
                .Where(a => a.AnsweredAt > since && db.CheckIns.Any(c => c.Id == a.CheckInId && c.RoundId == roundId))));

    private static readonly CompiledQuery<Func<ClusterDbContext, Guid, Task<int>>> AnswersIn = new(() => EF.CompileAsyncQuery(
        (ClusterDbContext db, Guid roundId) => db.Answers.Count(a => db.CheckIns.Any(c => c.Id == a.CheckInId && c.RoundId == roundId))));

    private static readonly CompiledQuery<Func<ClusterDbContext, Guid, IAsyncEnumerable<string>>> NameOf = new(() => EF.CompileAsyncQuery(
        (ClusterDbContext db, Guid personId) => db.People.Where(p => p.Id == personId).Select(p => p.Name)));

    /// <summary>The round as it stands, and as the turn has left it.</summary>
    public async Task<RoundSnapshot> ReadAsync(Guid roundId, CancellationToken token)
    {
        await db.SaveChangesAsync(token);
        return await ReadAsync(roundId, await StampAsync(roundId, token), token);
    }

    /// <summary>The round; none where there is no such round.</summary>
    public async Task<RoundSnapshot?> FindAsync(Guid roundId, CancellationToken token) =>
        await db.Rounds.AnyAsync(r => r.Id == roundId, token) ? await ReadAsync(roundId, token) : null;

    /// <summary>The round that a check-in is part of; none where there is no such check-in.</summary>
    public async Task<RoundSnapshot?> OfCheckInAsync(Guid checkInId, CancellationToken token)
    {
        await db.SaveChangesAsync(token);
        return await PlaceOf.On(db)(db, checkInId).FirstOrDefaultAsync(token) is { } place
            ? await ReadAsync(place.RoundId, place.Stamp, token)
            : null;
    }

    /// <summary>Stores an answer, and gives the round as it stands with it.</summary>
    /// <param name="roundId">The round.</param>
    /// <param name="answer">The next version.</param>
    /// <param name="by">The name of who gave it.</param>
    public async Task<RoundSnapshot> AddAsync(Guid roundId, Answer answer, string by, CancellationToken token)
    {
        // First all else, so that the answer is the one thing that happens between the two stamps.
        await db.SaveChangesAsync(token);
        var before = cache.Find(roundId, await StampAsync(roundId, token), time.GetUtcNow());
        db.Answers.Add(answer);
        await db.SaveChangesAsync(token);
        var version = await StampAsync(roundId, token);
        if (before?.With(answer, by) is not { } after)
        {
            return await ReadAsync(roundId, version, token);
        }

        after = after with { Stamp = version };
        cache.Keep(after);
        return after;
    }

    private async Task<RoundSnapshot> ReadAsync(Guid roundId, RoundVersion? version, CancellationToken token)
    {
        var now = time.GetUtcNow();
        if (cache.Find(roundId, version, now) is { } known)
        {
            return known;
        }

        if (await CatchUpAsync(roundId, version, now, token) is { } caughtUp)
        {
            cache.Keep(caughtUp);
            return caughtUp;
        }

        var asked = await obligations.InAsync(roundId, token);
        var snapshot = new RoundSnapshot(
            asked, await RoundAnswers.ReadAsync(db, asked, token), await indicators.ReadAsync(asked.Psas, token))
        {
            Stamp = version,
            Days = RoundSnapshot.DayOf(asked.Cluster, now),
        };
        cache.Keep(snapshot);
        return snapshot;
    }

    /// <summary>
    /// The round by one read before and the answers given since, where nothing else has changed; null where it has to be read whole.
    /// </summary>
    private async Task<RoundSnapshot?> CatchUpAsync(Guid roundId, RoundVersion? version, DateTimeOffset now, CancellationToken token)
    {
        if (version is null || cache.FindNear(roundId, version, now) is not { } snapshot)
        {
            return null;
        }

        var known = snapshot.Said.Ids();
        var since = (snapshot.Said.LatestAt() ?? DateTimeOffset.UnixEpoch) - Overlap;
        var given = await AnswersSince.On(db)(db, roundId, since).Where(answer => !known.Contains(answer.Id)).ToListAsync(token);
        if (known.Count + given.Count != await AnswersIn.On(db)(db, roundId))
        {
            return null;
        }

        foreach (var answer in given.OrderBy(answer => answer.CheckInId).ThenBy(answer => answer.Version))
        {
            var by = snapshot.Said.Knows(answer.AnsweredById)
                ? snapshot.Said.NameOf(answer.AnsweredById)
                : await NameOf.On(db)(db, answer.AnsweredById).FirstAsync(token);
            if (snapshot.With(answer, by) is not { } next)
            {
                return null;
            }

            snapshot = next;
        }

        return snapshot with { Stamp = version };
    }

    private ValueTask<RoundVersion?> StampAsync(Guid roundId, CancellationToken token) =>
        StampOf.On(db)(db, roundId).FirstOrDefaultAsync(token);

    private sealed record Place(Guid RoundId, RoundVersion? Stamp);
}
