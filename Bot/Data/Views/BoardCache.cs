using Microsoft.Extensions.Caching.Memory;

namespace ClusterBot.Bot.Data.Views;

/// <summary>The rounds that this process has read of late. What is in it may be out of date: whoever takes a board asks for it by the stamp that stands.</summary>
public sealed class BoardCache : IDisposable
{
    /// <summary>A board is some tens of kilobytes; what does not fit is read again.</summary>
    private const int MostBoards = 250;

    private readonly MemoryCache _boards = new(new MemoryCacheOptions { SizeLimit = MostBoards });

    /// <summary>The round as it stands under the stamp, if it was read under that, for today.</summary>
    public RoundBoard? Find(Guid roundId, string? stamp, DateTimeOffset now) =>
        stamp is not null && _boards.TryGetValue(roundId, out RoundBoard? board) && board!.Stamp == stamp && board.Days == RoundBoard.DayOf(board.Asked.Cluster, now)
            ? board
            : null;

    public void Keep(RoundBoard board)
    {
        if (board is { Stamp: not null, IsOfOneCluster: true })
        {
            _boards.Set(board.Asked.Round.Id, board, new MemoryCacheEntryOptions { Size = 1 });
        }
    }

    public void Dispose() => _boards.Dispose();
}
