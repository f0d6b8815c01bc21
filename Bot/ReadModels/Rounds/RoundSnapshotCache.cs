using System.Collections.Concurrent;
using ClusterBot.Data;
using Microsoft.Extensions.Caching.Memory;

namespace ClusterBot.Bot.ReadModels.Rounds;

/// <summary>
/// The rounds that this process has read recently, as they were committed. Its content may be out of date: callers ask for a snapshot by
/// the current version, and catch up with the answers given since.
/// </summary>
public sealed class RoundSnapshotCache : IDisposable
{
    /// <summary>A snapshot is some tens of kilobytes; what does not fit is read again.</summary>
    private const int MostBoards = 250;

    private readonly MemoryCache _boards = new(new MemoryCacheOptions { SizeLimit = MostBoards });

    /// <summary>The rounds of check-ins: a press names its check-in and not its round.</summary>
    private readonly ConcurrentDictionary<Guid, Guid> _rounds = new();

    /// <summary>Finds the round as it was last read, if that was today.</summary>
    public RoundSnapshot? Find(Guid roundId, DateTimeOffset now) =>
        _boards.TryGetValue(roundId, out RoundSnapshot? kept) && kept!.Days == RoundSnapshot.DayOf(kept.Asked.Cluster, now) ? kept : null;

    /// <summary>Finds the round of a check-in as it was last read, if that was today.</summary>
    public RoundSnapshot? FindByCheckIn(Guid checkInId, DateTimeOffset now) =>
        _rounds.TryGetValue(checkInId, out var roundId) ? Find(roundId, now) : null;

    /// <summary>Keeps a snapshot of what is committed, unless a later one is kept.</summary>
    public void Keep(RoundSnapshot snapshot)
    {
        if (snapshot is not { Version: { } version, IsOfOneCluster: true }
            || (_boards.TryGetValue(snapshot.Asked.Round.Id, out RoundSnapshot? kept) && kept!.Days == snapshot.Days
                && kept.Version!.Rest == version.Rest && kept.Version.Answers >= version.Answers))
        {
            return;
        }

        var isNew = kept is null;
        var options = new MemoryCacheEntryOptions { Size = 1 };
        _boards.Set(snapshot.Asked.Round.Id, snapshot, options.RegisterPostEvictionCallback(Forget));
        if (isNew)
        {
            foreach (var checkIn in snapshot.Asked.Round.CheckIns)
            {
                _rounds[checkIn.Id] = snapshot.Asked.Round.Id;
            }
        }
    }

    public void Dispose() => _boards.Dispose();

    private void Forget(object roundId, object? snapshot, EvictionReason reason, object? state)
    {
        if (reason is EvictionReason.Replaced)
        {
            return;
        }

        foreach (var checkIn in ((RoundSnapshot)snapshot!).Asked.Round.CheckIns)
        {
            _rounds.TryRemove(checkIn.Id, out _);
        }
    }
}

/// <summary>The version under which a round was read, see <see cref="ClusterVersion"/>.</summary>
/// <param name="Rest">Stands as long as nothing changes but that answers are given.</param>
/// <param name="Answers">The number of answers that the cluster has been given: grows with each.</param>
public sealed record RoundVersion(string Rest, long Answers);
