using ClusterBot.Data.PostgreSql;
using ClusterBot.Data.Sqlite;

namespace ClusterBot.Bot.Database;

/// <summary>Tells failures of the database itself, whichever engine it is, from faults in what was asked of it.</summary>
internal static class StorageFault
{
    /// <summary>Returns the fault of the database, in words for an administrator; null when it is something else.</summary>
    public static string? Reason(Exception? exception) => SqliteFaults.Reason(exception) ?? PostgreSqlFaults.Reason(exception);
}
