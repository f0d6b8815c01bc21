using ClusterBot.Domain.CheckIns;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Data.Views;

/// <summary>
/// Reads a round for its card. As long as nothing of its cluster has changed, which one short question tells, what was read before still
/// stands, whichever replica changes what: see <see cref="ClusterStamp"/>.
/// </summary>
public sealed class RoundBoards(ClusterDbContext db, RoundOwed owed, IndicatorViews indicators, BoardCache cache, TimeProvider time)
{
    private static readonly CompiledQuery<Func<ClusterDbContext, Guid, IAsyncEnumerable<string>>> StampOf = new(() => EF.CompileAsyncQuery(
        (ClusterDbContext db, Guid roundId) => db.Rounds
            .Where(r => r.Id == roundId)
            .Join(db.ClusterStamps, r => r.ClusterId, s => s.ClusterId, (_, s) => s.Stamp)));

    private static readonly CompiledQuery<Func<ClusterDbContext, Guid, IAsyncEnumerable<Place>>> PlaceOf = new(() => EF.CompileAsyncQuery(
        (ClusterDbContext db, Guid checkInId) => db.CheckIns
            .Where(c => c.Id == checkInId)
            .Join(db.Rounds, c => c.RoundId, r => r.Id, (_, r) => r)
            .Select(r => new Place(r.Id, db.ClusterStamps.Where(s => s.ClusterId == r.ClusterId).Select(s => s.Stamp).FirstOrDefault()))));

    /// <summary>The round as it stands, and as the turn has left it.</summary>
    public async Task<RoundBoard> ReadAsync(Guid roundId, CancellationToken token)
    {
        await db.SaveChangesAsync(token);
        return await ReadAsync(roundId, await StampAsync(roundId, token), token);
    }

    /// <summary>The round that a check-in is part of; none where there is no such check-in.</summary>
    public async Task<RoundBoard?> OfCheckInAsync(Guid checkInId, CancellationToken token)
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
    /// <param name="token">Ends the attempt.</param>
    public async Task<RoundBoard> AddAsync(Guid roundId, Answer answer, string by, CancellationToken token)
    {
        // First all else, so that the answer is the one thing that happens between the two stamps.
        await db.SaveChangesAsync(token);
        var before = cache.Find(roundId, await StampAsync(roundId, token), time.GetUtcNow());
        db.Answers.Add(answer);
        await db.SaveChangesAsync(token);
        var stamp = await StampAsync(roundId, token);
        if (before?.With(answer, by) is not { } after)
        {
            return await ReadAsync(roundId, stamp, token);
        }

        after = after with { Stamp = stamp };
        cache.Keep(after);
        return after;
    }

    private async Task<RoundBoard> ReadAsync(Guid roundId, string? stamp, CancellationToken token)
    {
        var now = time.GetUtcNow();
        if (cache.Find(roundId, stamp, now) is { } known)
        {
            return known;
        }

        var asked = await owed.InAsync(roundId, token);
        var board = new RoundBoard(asked, await RoundAnswers.ReadAsync(db, asked, token), await indicators.ReadAsync(asked.Psas, token))
        {
            Stamp = stamp,
            Days = RoundBoard.DayOf(asked.Cluster, now),
        };
        cache.Keep(board);
        return board;
    }

    private ValueTask<string?> StampAsync(Guid roundId, CancellationToken token) => StampOf.On(db)(db, roundId).FirstOrDefaultAsync(token);

    private sealed record Place(Guid RoundId, string? Stamp);
}
