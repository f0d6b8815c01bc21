using ClusterBot.Bot.Data.Sqlite.Files;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ClusterBot.Bot.Data;

/// <summary>Tells failures of the database itself from faults in what was asked of it.</summary>
public static class StorageFault
{
    private const string Gone = "The database cannot be reached.";
    private const string Full = "The disk that the database is on is full.";
    private const string Busy = "The database was busy for too long.";
    private const string Damaged = "The database file is damaged.";
    internal const string Replaced = "The database's file was removed, moved or replaced while the bot ran.";
    private const string Unwritable = "The database cannot be written to.";

    /// <summary>Returns the fault of the database, in words for an administrator; null when it is something else.</summary>
    public static string? Reason(Exception? exception) => exception switch
    {
        null => null,
        DatabaseFileGoneException => Replaced,
        SqliteException sqlite => OfSqlite(sqlite.SqliteErrorCode),
        PostgresException server => OfServer(server.SqlState),
        NpgsqlException => Gone,
        _ => Reason(exception.InnerException),
    };

    // https://www.sqlite.org/rescode.html
    private static string? OfSqlite(int code) => code switch
    {
        5 or 6 => Busy,
        8 => Unwritable,
        10 or 14 => Gone,
        11 or 26 => Damaged,
        13 => Full,
        _ => null,
    };

    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    private static string? OfServer(string state) => state switch
    {
        "53100" => Full,
        "25006" => Unwritable,
        "55P03" => Busy,
        _ when state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal)
            || state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("28", StringComparison.Ordinal)
            || state == "3D000" => Gone,
        _ when state.StartsWith("XX", StringComparison.Ordinal) => Damaged,
        _ => null,
    };
}
