using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Cards.Indicators;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.CheckIns;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Rounds;

/// <summary>
/// Reads a round for its card. As long as nothing of its cluster has changed but that answers were given, which one short question tells,
/// what was read before still stands, and only the check-ins that were answered since are read, whichever replica was told: see
/// <see cref="ClusterVersion"/>.
/// </summary>
public sealed class RoundSnapshots(
    ClusterDbContext db, RoundObligations obligations, IndicatorReader indicators, RoundSnapshotCache cache, ForeseenRound foreseen,
    RequestKindReader kinds, AfterCommit commit, TimeProvider time)
{
    // One row for each row of an answer to a check-in behind a later number. Joined one by one: of a join within a join, SQLite would make
    // a table of all answers ever given.
    private static readonly CompiledQuery<Func<ClusterDbContext, Guid, long, IAsyncEnumerable<RoundRow>>> OfRound = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, Guid roundId, long after) =>
                from round in db.Rounds.AsNoTracking()
                where round.Id == roundId
                join cluster in db.ClusterVersions on round.ClusterId equals cluster.ClusterId
                from change in db.CheckInChanges.Where(c => c.ClusterId == cluster.ClusterId && c.Number > after).DefaultIfEmpty()
                from answer in db.Answers.Where(a => a.CheckInId == change.CheckInId).DefaultIfEmpty()
                from row in db.Set<AnswerRow>().Where(r => r.AnswerId == answer.Id).DefaultIfEmpty()
                select new RoundRow(round.Id, cluster.Version, cluster.Answered, change, answer, row, false, null)));

    private static readonly CompiledQuery<Func<ClusterDbContext, Guid, long, string, string, IAsyncEnumerable<CheckInStanding>>> OfCheckIn =
        new(() => EF.CompileAsyncQuery(
            (ClusterDbContext db, Guid checkInId, long after, string card, string ownCard) =>
                from checkIn in db.CheckIns.AsNoTracking()
                where checkIn.Id == checkInId
                join round in db.Rounds on checkIn.RoundId equals round.Id
                join cluster in db.ClusterVersions on round.ClusterId equals cluster.ClusterId
                from change in db.CheckInChanges.Where(c => c.ClusterId == cluster.ClusterId && c.Number > after).DefaultIfEmpty()
                from answer in db.Answers.Where(a => a.CheckInId == change.CheckInId).DefaultIfEmpty()
                from row in db.Set<AnswerRow>().Where(r => r.AnswerId == answer.Id).DefaultIfEmpty()
                select new CheckInStanding(
                    new RoundRow(
                        round.Id, cluster.Version, cluster.Answered, change, answer, row,
                        db.OutboxMessages.Any(d => d.Subject == ownCard && d.Kind != OutboxMessageKind.Update),
                        db.OutboxMessages.Where(d => d.Subject == card && d.Kind != OutboxMessageKind.Update
                            && d.State != OutboxMessageState.Refused).Max(d => (long?)d.Id)),
                    db.Drafts.Any(d => d.CheckInId == checkInId))));

    /// <summary>The round as it stands, and as the turn has left it.</summary>
    public async Task<RoundSnapshot> ReadAsync(Guid roundId, CancellationToken cancellationToken) =>
        await FindAsync(roundId, cancellationToken) ?? throw new InvalidOperationException($"There is no round {roundId}.");

    /// <summary>The round; null when there is no such round.</summary>
    public async Task<RoundSnapshot?> FindAsync(Guid roundId, CancellationToken cancellationToken)
    {
        await db.SaveBeforeReadingAsync(cancellationToken);
        if (foreseen.Take(roundId) is { } front)
        {
            return await ReadAsync(front.Standing, (RoundSnapshot)front.Question.Known, cancellationToken);
        }

        var known = cache.Find(roundId, time.GetUtcNow());
        return RoundStanding.Of(await OfRound.On(db)(db, roundId, AnswersOf(known)).ToListAsync(cancellationToken), row => row)
            is { } standing
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
        if (known is not null && personId is { } person && foreseen.DraftsOf(person) is { } typed
            && foreseen.Take(known.Asked.Round.Id) is { } front)
        {
            return new AnsweredRound(
                await ReadAsync(front.Standing, (RoundSnapshot)front.Question.Known, cancellationToken),
                typed.Any(draft => draft.CheckInId == checkInId),
                front.Question.OwnCard == ownCard ? front.Standing.HasOwnCard : null, front.Standing.LastCopy ?? 0);
        }

        var card = known is null ? "" : RoundReader.KeyOf(known.Asked.Round.Id).Value!;
        var rows = await OfCheckIn.On(db)(db, checkInId, AnswersOf(known), card, ownCard ?? "").ToListAsync(cancellationToken);
        return RoundStanding.Of(rows, row => row.Round) is { } standing
            ? new AnsweredRound(
                await ReadAsync(standing, known, cancellationToken), rows[0].HasDrafts, ownCard is null ? null : standing.HasOwnCard,
                known is null ? null : standing.LastCopy ?? 0)
            : null;
    }

    /// <summary>Returns what to ask about a round beforehand; null when it is not held, and has to be read whole.</summary>
    /// <param name="id">The round, or a check-in of it.</param>
    /// <param name="account">The Entra id of whoever acts.</param>
    public RoundQuestion? Foresee(Guid id, string? account)
    {
        var now = time.GetUtcNow();
        if ((cache.Find(id, now) ?? cache.FindByCheckIn(id, now)) is not { Version.Answers: var answers } known)
        {
            return null;
        }

        var roundId = known.Asked.Round.Id;
        var own = known.Said.PersonOf(account) is { } person ? RoundReader.OwnKeyOf(roundId, person).Value! : "";
        return new RoundQuestion(roundId, answers, RoundReader.KeyOf(roundId).Value!, own, known);
    }

    private static long AnswersOf(RoundSnapshot? known) => known?.Version?.Answers ?? long.MaxValue;

    private async Task<RoundSnapshot> ReadAsync(RoundStanding standing, RoundSnapshot? known, CancellationToken cancellationToken)
    {
        var version = new RoundVersion(standing.Rest, standing.Answers);
        var snapshot = known is null || known.Version?.Rest != version.Rest
            ? await ReadWholeAsync(standing.RoundId, version, cancellationToken)
            : known.Version.Answers >= version.Answers ? known
            : await CatchUpAsync(known, version, standing, cancellationToken)
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
            HelpKind = await kinds.OfBoardAsync(asked.Cluster.TenantId, cancellationToken),
            Days = RoundSnapshot.DayOf(asked.Cluster, time.GetUtcNow()),
        };
    }

    /// <summary>The round by one read before and the check-ins answered since; null where it has to be read whole.</summary>
    private async Task<RoundSnapshot?> CatchUpAsync(
        RoundSnapshot known, RoundVersion version, RoundStanding standing, CancellationToken cancellationToken)
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

    /// <summary>A round as it stands, and whether somebody has typed something at the check-in by which it was asked for.</summary>
    private sealed record CheckInStanding(RoundRow Round, bool HasDrafts);
}

/// <summary>A round of which a check-in is to be answered.</summary>
/// <param name="Round">The round as it stands.</param>
/// <param name="HasDrafts">True when something is kept that somebody has typed at the check-in.</param>
/// <param name="HasOwnCard">True when the person's own card stands in the personal chat; null when that is not known.</param>
/// <param name="LastCopy">The id of the latest copy of the round's card, 0 for none; null when that is not known.</param>
public sealed record AnsweredRound(RoundSnapshot Round, bool HasDrafts, bool? HasOwnCard, long? LastCopy);
