using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Cards.Indicators;
using ClusterBot.Data;
using ClusterBot.Domain.CheckIns;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Rounds;

/// <summary>
/// Reads a round for its card. As long as nothing of its cluster has changed but that answers were given, which one short question tells,
/// what was read before still stands, and only the check-ins that were answered since are read, whichever replica was told: see
/// <see cref="ClusterVersion"/>.
/// </summary>
public sealed class RoundSnapshots(
    ClusterDbContext db, RoundObligations obligations, IndicatorReader indicators, RoundSnapshotCache cache, AfterCommit commit,
    TimeProvider time)
{
    private static readonly CompiledQuery<Func<ClusterDbContext, Guid, long, IAsyncEnumerable<Standing>>> OfRound = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, Guid roundId, long from) => db.Rounds.AsNoTracking()
                .Where(r => r.Id == roundId)
                .Join(db.ClusterVersions, r => r.ClusterId, s => s.ClusterId, (r, s) => new Standing(
                    r.Id,
                    s.Version,
                    s.Answered,
                    db.CheckInChanges.Where(c => c.ClusterId == s.ClusterId && c.Number > from)
                        .Select(c => new Changed(
                            c.CheckInId, db.Answers.Include(a => a.Rows).Where(a => a.CheckInId == c.CheckInId).ToList()))
                        .ToList(),
                    false))));

    private static readonly CompiledQuery<Func<ClusterDbContext, Guid, long, IAsyncEnumerable<Standing>>> OfCheckIn = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, Guid checkInId, long from) => db.CheckIns.AsNoTracking()
                .Where(c => c.Id == checkInId)
                .Join(db.Rounds, c => c.RoundId, r => r.Id, (_, r) => r)
                .Join(db.ClusterVersions, r => r.ClusterId, s => s.ClusterId, (r, s) => new Standing(
                    r.Id,
                    s.Version,
                    s.Answered,
                    db.CheckInChanges.Where(c => c.ClusterId == s.ClusterId && c.Number > from)
                        .Select(c => new Changed(
                            c.CheckInId, db.Answers.Include(a => a.Rows).Where(a => a.CheckInId == c.CheckInId).ToList()))
                        .ToList(),
                    db.Drafts.Any(d => d.CheckInId == checkInId)))));

    /// <summary>The round as it stands, and as the turn has left it.</summary>
    public async Task<RoundSnapshot> ReadAsync(Guid roundId, CancellationToken cancellationToken) =>
        await FindAsync(roundId, cancellationToken) ?? throw new InvalidOperationException($"There is no round {roundId}.");

    /// <summary>The round; null when there is no such round.</summary>
    public async Task<RoundSnapshot?> FindAsync(Guid roundId, CancellationToken cancellationToken)
    {
        await db.SaveBeforeReadingAsync(cancellationToken);
        var known = cache.Find(roundId, time.GetUtcNow());
        return await OfRound.On(db)(db, roundId, AnswersOf(known)).FirstOrDefaultAsync(cancellationToken) is { } standing
            ? await ReadAsync(standing, known, cancellationToken)
            : null;
    }

    /// <summary>
    /// The round that a check-in is part of, to be answered, and whether anything is kept that was typed there; null when there is no
    /// such check-in.
    /// </summary>
    public async Task<(RoundSnapshot Round, bool HasDrafts)?> OfCheckInAsync(Guid checkInId, CancellationToken cancellationToken)
    {
        await db.SaveBeforeReadingAsync(cancellationToken);
        db.Claim(checkInId);
        var known = cache.FindByCheckIn(checkInId, time.GetUtcNow());
        return await OfCheckIn.On(db)(db, checkInId, AnswersOf(known)).FirstOrDefaultAsync(cancellationToken) is { } standing
            ? (await ReadAsync(standing, known, cancellationToken), standing.HasDrafts)
            : null;
    }

    private static long AnswersOf(RoundSnapshot? known) => known?.Version?.Answers ?? long.MaxValue;

    private async Task<RoundSnapshot> ReadAsync(Standing standing, RoundSnapshot? known, CancellationToken cancellationToken)
    {
        var version = new RoundVersion(standing.Rest, standing.Answers);
        var snapshot = known is null || known.Version?.Rest != version.Rest
            ? await ReadWholeAsync(standing.RoundId, version, cancellationToken)
            : known.Version.Answers >= version.Answers ? known
            : await CatchUpAsync(known, version, standing.Changed, cancellationToken)
                ?? await ReadWholeAsync(standing.RoundId, version, cancellationToken);
        db.RelyOn(snapshot.Asked.Cluster.Id, version.Rest);
        if (db.Database.CurrentTransaction is null)
        {
            cache.Keep(snapshot);
        }
        else
        {
            // What it holds may yet be undone, and its number given to something else.
            commit.Do(() => cache.Keep(snapshot));
        }

        return snapshot;
    }

    private async Task<RoundSnapshot> ReadWholeAsync(Guid roundId, RoundVersion version, CancellationToken cancellationToken)
    {
        var asked = await obligations.InAsync(roundId, cancellationToken);
        return new RoundSnapshot(
            asked, await RoundAnswers.ReadAsync(db, asked, cancellationToken), await indicators.ReadAsync(asked.Psas, cancellationToken))
        {
            Version = version,
            Days = RoundSnapshot.DayOf(asked.Cluster, time.GetUtcNow()),
        };
    }

    /// <summary>The round by one read before and the check-ins answered since; null where it has to be read whole.</summary>
    private async Task<RoundSnapshot?> CatchUpAsync(
        RoundSnapshot known, RoundVersion version, List<Changed> changed, CancellationToken cancellationToken)
    {
        var answers = changed.DistinctBy(change => change.CheckInId).ToDictionary(change => change.CheckInId, change => change.Answers);
        var checkIns = answers.Keys.ToList();
        var psas = known.Asked.Round.CheckIns.Where(checkIn => checkIns.Contains(checkIn.Id)).Select(checkIn => checkIn.PsaId).ToHashSet();
        // Some are not kept any more, or an answer was given to an earlier round, whose figures this one shows too.
        if (changed.Count != version.Answers - known.Version!.Answers || psas.Count != checkIns.Count)
        {
            return null;
        }

        var said = await known.Said.WithAsync(db, answers, cancellationToken);
        var snapshot = known.With(checkIns, said) with { Version = version };
        if (checkIns.SelectMany(said.VersionsOf).All(RoundSnapshot.SaysWordsAlone))
        {
            return snapshot;
        }

        var indicatorsOf = new Dictionary<Guid, IndicatorView>(known.Known);
        foreach (var (id, view) in await indicators.ReadAsync([.. known.Asked.Psas.Where(psa => psas.Contains(psa.Id))], cancellationToken))
        {
            indicatorsOf[id] = view;
        }

        return snapshot with { Known = indicatorsOf };
    }

    /// <summary>A round, the version of its cluster, and the check-ins that were answered since the version that is held.</summary>
    private sealed record Standing(Guid RoundId, string Rest, long Answers, List<Changed> Changed, bool HasDrafts);

    /// <summary>A check-in that was answered, with all versions of its answer.</summary>
    private sealed record Changed(Guid CheckInId, List<Answer> Answers);
}
