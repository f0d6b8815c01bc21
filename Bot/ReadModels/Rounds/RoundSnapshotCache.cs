using ClusterBot.Data;
using Microsoft.Extensions.Caching.Memory;

namespace ClusterBot.Bot.ReadModels.Rounds;

/// <summary>
/// The rounds that this process has read recently. Its content may be out of date: callers ask for a snapshot by the current stamp.
/// </summary>
public sealed class RoundSnapshotCache : IDisposable
{
    /// <summary>A snapshot is some tens of kilobytes; what does not fit is read again.</summary>
    private const int MostBoards = 250;

    /// <summary>
    /// The snapshots of one round: a reader sees the round as it was before others' commits; what two snapshots have in common is
    /// held once.
    /// </summary>
    private const int MostOfOne = 8;

    private readonly MemoryCache _boards = new(new MemoryCacheOptions { SizeLimit = MostBoards });

    /// <summary>Finds the round under the stamp, if it was read under that, for today.</summary>
    public RoundSnapshot? Find(Guid roundId, RoundVersion? version, DateTimeOffset now) =>
        Of(roundId, now).FirstOrDefault(snapshot => snapshot.Stamp == version);

    /// <summary>Finds the round as it was a few answers ago, or without some that it has now; nothing else has changed since.</summary>
    public RoundSnapshot? FindNear(Guid roundId, RoundVersion? version, DateTimeOffset now) =>
        Of(roundId, now).FirstOrDefault(snapshot => snapshot.Stamp?.Rest == version?.Rest);

    public void Keep(RoundSnapshot snapshot)
    {
        if (snapshot is { Stamp: not null, IsOfOneCluster: true })
        {
            // Two that are kept at the same moment may lose one of them, which is then read again.
            var others = _boards.TryGetValue(snapshot.Asked.Round.Id, out RoundSnapshot[]? kept)
                ? kept!.Where(other => other.Stamp != snapshot.Stamp)
                : [];
            _boards.Set(
                snapshot.Asked.Round.Id, (RoundSnapshot[])[snapshot, .. others.Take(MostOfOne - 1)],
                new MemoryCacheEntryOptions { Size = 1 });
        }
    }

    public void Dispose() => _boards.Dispose();

    private IEnumerable<RoundSnapshot> Of(Guid roundId, DateTimeOffset now) => _boards.TryGetValue(roundId, out RoundSnapshot[]? kept)
        ? kept!.Where(snapshot => snapshot.Days == RoundSnapshot.DayOf(snapshot.Asked.Cluster, now))
        : [];
}

/// <summary>The version under which a round was read, see <see cref="ClusterVersion"/>.</summary>
/// <param name="Rest">Stands as long as nothing changes but that answers are given.</param>
/// <param name="Answers">Stands as long as none is given.</param>
public sealed record RoundVersion(string Rest, string Answers);
