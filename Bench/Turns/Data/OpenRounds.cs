using ClusterBot.Bench.Turns.Load;
using Microsoft.Data.Sqlite;

namespace ClusterBot.Bench.Turns.Data;

/// <summary>
/// Opens rounds as answers come and closes those that have theirs: a bot in use has one open round a cluster, and what reads all
/// open rounds must not be given thousands.
/// </summary>
internal sealed class OpenRounds(IReadOnlyList<BenchCheckIn> checkIns, string file)
{
    /// <summary>So many blocks of <see cref="Block"/> check-ins are open: those that are answered, and one on either side.</summary>
    public const int BlocksOpen = 3;

    /// <summary>The check-ins of one round of each cluster.</summary>
    public const int Block = BenchRegister.CheckInsOfARound;

    /// <summary>What has closed lately has a round-up posted.</summary>
    public static readonly TimeSpan LongAgo = TimeSpan.FromDays(30);

    private readonly Lock oneAtATime = new();

    /// <summary>Before an answer is given. The first two blocks are open. Whoever is next waits, or the server's writer would never let go.</summary>
    public void Before(int answer)
    {
        lock (oneAtATime)
        {
            if (answer > 0 && answer % Block == 0)
            {
                Open(answer / Block);
            }
        }
    }

    private void Open(int block)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Set(connection, "UPDATE Rounds SET ClosedAt = NULL", Of(block + 1));
        Set(connection, $"UPDATE Rounds SET ClosedAt = OpenedAt - {LongAgo.Ticks}", Of(block - BlocksOpen + 1));
    }

    private List<Guid> Of(int block) => block < 0 ? [] : [.. checkIns.Skip(block * Block).Take(Block).Select(checkIn => checkIn.Id)];

    private static void Set(SqliteConnection connection, string what, List<Guid> ids)
    {
        using var command = connection.CreateCommand();
        var names = ids.Select((_, i) => $"$id{i}").ToList();
        command.CommandText = $"{what} WHERE Id IN (SELECT RoundId FROM CheckIns WHERE Id IN ({string.Join(',', names)}))";
        foreach (var (id, name) in ids.Zip(names))
        {
            command.Parameters.AddWithValue(name, id);
        }

        command.ExecuteNonQuery();
    }
}
