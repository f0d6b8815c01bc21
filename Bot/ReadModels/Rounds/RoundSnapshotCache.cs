using ClusterBot.Bot.Data;
using Microsoft.Extensions.Caching.Memory;

namespace ClusterBot.Bot.ReadModels.Rounds;

/// <summary>The rounds that this process has read of late. What is in it may be out of date: whoever takes a board asks for it by the stamp that stands.</summary>
public sealed class BoardCache : IDisposable
{
    /// <summary>A board is some tens of kilobytes; what does not fit is read again.</summary>
    private const int MostBoards = 250;

    /// <summary>Who reads while others answer sees the round as it was before their commit; what two boards have in common is held once.</summary>
    private const int MostOfOne = 8;

    private readonly MemoryCache _boards = new(new MemoryCacheOptions { SizeLimit = MostBoards });

    /// <summary>The round as it stands under the stamp, if it was read under that, for today.</summary>
    public RoundBoard? Find(Guid roundId, RoundStamp? stamp, DateTimeOffset now) => Of(roundId, now).FirstOrDefault(board => board.Stamp == stamp);

    /// <summary>The round as it stood a few answers ago, or without some that it has now; nothing else has changed since.</summary>
    public RoundBoard? FindNear(Guid roundId, RoundStamp? stamp, DateTimeOffset now) => Of(roundId, now).FirstOrDefault(board => board.Stamp?.Rest == stamp?.Rest);

    public void Keep(RoundBoard board)
    {
        if (board is { Stamp: not null, IsOfOneCluster: true })
        {
            // Two that are kept at the same moment may lose one of them, which is then read again.
            var others = _boards.TryGetValue(board.Asked.Round.Id, out RoundBoard[]? kept) ? kept!.Where(other => other.Stamp != board.Stamp) : [];
            _boards.Set(board.Asked.Round.Id, (RoundBoard[])[board, .. others.Take(MostOfOne - 1)], new MemoryCacheEntryOptions { Size = 1 });
        }
    }

    public void Dispose() => _boards.Dispose();

    private IEnumerable<RoundBoard> Of(Guid roundId, DateTimeOffset now) => _boards.TryGetValue(roundId, out RoundBoard[]? kept)
        ? kept!.Where(board => board.Days == RoundBoard.DayOf(board.Asked.Cluster, now))
        : [];
}

/// <summary>Under what a round was read, see <see cref="ClusterStamp"/>.</summary>
/// <param name="Rest">Stands as long as nothing changes but that answers are given.</param>
/// <param name="Answers">Stands as long as none is given.</param>
public sealed record RoundStamp(string Rest, string Answers);
