namespace ClusterBot.Bot.Data.Sqlite;

/// <summary>The context that a scope has to use instead of one from the pool, because a transaction is open on it.</summary>
internal sealed class LentContext
{
    public SqliteClusterDbContext? Value { get; set; }
}
