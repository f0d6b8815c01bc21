using ClusterBot.Bench.Turns.Load;
using ClusterBot.Data;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bench.Turns.Data;

/// <summary>
/// Opens rounds as answers come and closes those that have theirs: a bot in use has one open round a cluster, and code that reads
/// all open rounds must not be given thousands.
/// </summary>
internal sealed class OpenRounds(IReadOnlyList<BenchCheckIn> checkIns, Func<ClusterDbContext> open)
{
    /// <summary>
    /// The number of blocks of <see cref="Block"/> check-ins that are open: those being answered, and one on either side.
    /// </summary>
    public const int BlocksOpen = 3;

    /// <summary>The check-ins of one round of each cluster.</summary>
    public const int Block = BenchRegister.CheckInsOfARound;

    /// <summary>A round that closed recently has a round-up posted.</summary>
    public static readonly TimeSpan LongAgo = TimeSpan.FromDays(30);

    private readonly Lock _oneAtATime = new();

    /// <summary>
    /// Prepares for an answer. The first two blocks are open. Later callers wait, or the server's writer would never let go.
    /// </summary>
    public void Before(int answer)
    {
        lock (_oneAtATime)
        {
            if (answer > 0 && answer % Block == 0)
            {
                Open(answer / Block);
            }
        }
    }

    private void Open(int block)
    {
        using var db = open();
        Set(db, null, Of(block + 1));
        Set(db, TimeProvider.System.GetUtcNow() - LongAgo, Of(block - BlocksOpen + 1));
    }

    private List<Guid> Of(int block) => block < 0 ? [] : [.. checkIns.Skip(block * Block).Take(Block).Select(checkIn => checkIn.Id)];

    private static void Set(ClusterDbContext db, DateTimeOffset? closedAt, List<Guid> checkIns) => db.Rounds
        .Where(round => round.CheckIns.Any(checkIn => checkIns.Contains(checkIn.Id)))
        .ExecuteUpdate(set => set.SetProperty(round => round.ClosedAt, closedAt));
}
