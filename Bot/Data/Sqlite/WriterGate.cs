using System.Collections.Concurrent;

namespace ClusterBot.Bot.Data.Sqlite;

/// <summary>
/// Lets those of this process who write to one file in, in the order in which they came. SQLite itself has no queue: who finds the
/// file locked asks again every 150 milliseconds, and on a busy machine may find it locked each time until its patience ends.
/// </summary>
#pragma warning disable CA1001 // It holds nothing to be freed: the wait handle is never asked for.
internal sealed class WriterGate
#pragma warning restore CA1001
{
    private static readonly ConcurrentDictionary<string, WriterGate> Gates = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>The gate of the file that the connection string names.</summary>
    public static WriterGate Of(string connectionString) => Gates.GetOrAdd(SqliteFile.PathOf(connectionString), _ => new WriterGate());

    /// <summary>Returns when it is the caller's turn, whose duty it is to leave. Threads that wait stand in the same queue.</summary>
    public Task EnterAsync() => _one.WaitAsync();

    public void Leave() => _one.Release();
}
