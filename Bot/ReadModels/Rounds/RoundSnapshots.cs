using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Cards.Indicators;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
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
    // One row for each answer to a check-in behind a later number. Joined one by one: of a join within a join, SQLite would make a table of
    // all answers ever given.
    private static readonly CompiledQuery<Func<ClusterDbContext, Guid, long, IAsyncEnumerable<StandingRow>>> OfRound = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, Guid roundId, long after) =>
                from round in db.Rounds.AsNoTracking()
                where round.Id == roundId
                join cluster in db.ClusterVersions on round.ClusterId equals cluster.ClusterId
                from change in db.CheckInChanges.Where(c => c.ClusterId == cluster.ClusterId && c.Number > after).DefaultIfEmpty()
                from answer in db.Answers.Where(a => a.CheckInId == change.CheckInId).DefaultIfEmpty()
                select new StandingRow(
                    round.Id, cluster.Version, cluster.Answered, change, answer,
                    db.Set<AnswerRow>().Where(r => r.AnswerId == answer.Id).ToList(), false, false)));

    private static readonly CompiledQuery<Func<ClusterDbContext, Guid, long, string, IAsyncEnumerable<StandingRow>>> OfCheckIn = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, Guid checkInId, long after, string ownCard) =>
                from checkIn in db.CheckIns.AsNoTracking()
                where checkIn.Id == checkInId
                join round in db.Rounds on checkIn.RoundId equals round.Id
                join cluster in db.ClusterVersions on round.ClusterId equals cluster.ClusterId
                from change in db.CheckInChanges.Where(c => c.ClusterId == cluster.ClusterId && c.Number > after).DefaultIfEmpty()
                from answer in db.Answers.Where(a => a.CheckInId == change.CheckInId).DefaultIfEmpty()
                select new StandingRow(
                    round.Id, cluster.Version, cluster.Answered, change, answer,
                    db.Set<AnswerRow>().Where(r => r.AnswerId == answer.Id).ToList(),
                    db.Drafts.Any(d => d.CheckInId == checkInId),
                    db.OutboxMessages.Any(d => d.Subject == ownCard && d.Kind != OutboxMessageKind.Update))));

    /// <summary>The round as it stands, and as the turn has left it.</summary>
    public async Task<RoundSnapshot> ReadAsync(Guid roundId, CancellationToken cancellationToken) =>
        await FindAsync(roundId, cancellationToken) ?? throw new InvalidOperationException($"There is no round {roundId}.");

    /// <summary>The round; null when there is no such round.</summary>
    public async Task<RoundSnapshot?> FindAsync(Guid roundId, CancellationToken cancellationToken)
    {
        await db.SaveBeforeReadingAsync(cancellationToken);
        var known = cache.Find(roundId, time.GetUtcNow());
        return Standing.Of(await OfRound.On(db)(db, roundId, AnswersOf(known)).ToListAsync(cancellationToken)) is { } standing
            ? await ReadAsync(standing, known, cancellationToken)
            : null;
    }

    /// <summary>
    /// The round that a check-in is part of, to be answered, and what else stands there; null when there is no such check-in.
    /// </summary>
    /// <param name="checkInId">The check-in.</param>
    /// <param name="personId">Who answers; null when the register does not know them.</param>
    public async Task<AnsweredRound?> OfCheckInAsync(Guid checkInId, Guid? personId, CancellationToken cancellationToken)
    {
        await db.SaveBeforeReadingAsync(cancellationToken);
        db.Claim(checkInId);
        var known = cache.FindByCheckIn(checkInId, time.GetUtcNow());
        var ownCard = known is null || personId is null ? null : RoundReader.OwnKeyOf(known.Asked.Round.Id, personId.Value).Value;
        var rows = await OfCheckIn.On(db)(db, checkInId, AnswersOf(known), ownCard ?? "").ToListAsync(cancellationToken);
        return Standing.Of(rows) is { } standing
            ? new AnsweredRound(
                await ReadAsync(standing, known, cancellationToken), standing.First.HasDrafts,
                ownCard is null ? null : standing.First.HasOwnCard)
            : null;
    }

    private static long AnswersOf(RoundSnapshot? known) => known?.Version?.Answers ?? long.MaxValue;

    private async Task<RoundSnapshot> ReadAsync(Standing standing, RoundSnapshot? known, CancellationToken cancellationToken)
    {
        var version = new RoundVersion(standing.First.Rest, standing.First.Answers);
        var snapshot = known is null || known.Version?.Rest != version.Rest
            ? await ReadWholeAsync(standing.First.RoundId, version, cancellationToken)
            : known.Version.Answers >= version.Answers ? known
            : await CatchUpAsync(known, version, standing, cancellationToken)
                ?? await ReadWholeAsync(standing.First.RoundId, version, cancellationToken);
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
        RoundSnapshot known, RoundVersion version, Standing standing, CancellationToken cancellationToken)
    {
        var answers = standing.Answered;
        var checkIns = answers.Keys.ToList();
        var psas = known.Asked.Round.CheckIns.Where(checkIn => checkIns.Contains(checkIn.Id)).Select(checkIn => checkIn.PsaId).ToHashSet();
        // Some are not kept any more, or an answer was given to an earlier round, whose figures this one shows too.
        if (standing.Changes != version.Answers - known.Version!.Answers || psas.Count != checkIns.Count)
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
    /// <param name="First">What all rows say.</param>
    /// <param name="Changes">The number of changes, of which several may be to one check-in.</param>
    /// <param name="Answered">Of each check-in that was answered, all versions of its answer.</param>
    private sealed record Standing(StandingRow First, int Changes, Dictionary<Guid, List<Answer>> Answered)
    {
        /// <summary>Puts the rows together; null when there are none.</summary>
        public static Standing? Of(List<StandingRow> rows)
        {
            if (rows.Count == 0)
            {
                return null;
            }

            var answered = new Dictionary<Guid, List<Answer>>();
            foreach (var row in rows.Where(row => row.Change is not null).DistinctBy(row => (row.Change!.CheckInId, row.Answer?.Id)))
            {
                if (!answered.TryGetValue(row.Change!.CheckInId, out var versions))
                {
                    answered[row.Change.CheckInId] = versions = [];
                }

                if (row.Answer is { } answer)
                {
                    row.Rows.ForEach(answer.Rows.Add);
                    versions.Add(answer);
                }
            }

            return new Standing(rows[0], rows.Select(row => row.Change?.Number).OfType<long>().Distinct().Count(), answered);
        }
    }

    /// <summary>A round with the version of its cluster, and one answer given since.</summary>
    private sealed record StandingRow(
        Guid RoundId, string Rest, long Answers, CheckInChange? Change, Answer? Answer, List<AnswerRow> Rows, bool HasDrafts,
        bool HasOwnCard);
}

/// <summary>A round of which a check-in is to be answered.</summary>
/// <param name="Round">The round as it stands.</param>
/// <param name="HasDrafts">True when something is kept that somebody has typed at the check-in.</param>
/// <param name="HasOwnCard">True when the person's own card stands in the personal chat; null when that is not known.</param>
public sealed record AnsweredRound(RoundSnapshot Round, bool HasDrafts, bool? HasOwnCard);
