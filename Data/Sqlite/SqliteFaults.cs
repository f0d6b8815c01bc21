using ClusterBot.Data.Sqlite.Files;
using Microsoft.Data.Sqlite;

namespace ClusterBot.Data.Sqlite;

/// <summary>Tells failures of SQLite itself from faults in what was asked of it.</summary>
internal static class SqliteFaults
{
    /// <summary>Returns the fault of the database, in words for an administrator; null when it is something else.</summary>
    public static string? Reason(Exception? exception) => exception switch
    {
        null => null,
        DatabaseFileGoneException => StorageFaultText.Replaced,
        SqliteException sqlite => Of(sqlite.SqliteErrorCode),
        _ => Reason(exception.InnerException),
    };

    // https://www.sqlite.org/rescode.html
    private static string? Of(int code) => code switch
    {
        5 or 6 => StorageFaultText.Busy,
        8 => StorageFaultText.Unwritable,
        10 or 14 => StorageFaultText.Gone,
        11 or 26 => StorageFaultText.Damaged,
        13 => StorageFaultText.Full,
        _ => null,
    };
}
