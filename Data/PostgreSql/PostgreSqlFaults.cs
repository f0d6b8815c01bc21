using Npgsql;

namespace ClusterBot.Data.PostgreSql;

/// <summary>Tells failures of PostgreSQL itself from faults in what was asked of it.</summary>
internal static class PostgreSqlFaults
{
    /// <summary>Returns the fault of the database, in words for an administrator; null when it is something else.</summary>
    public static string? Reason(Exception? exception) => exception switch
    {
        null => null,
        PostgresException server => Of(server.SqlState),
        NpgsqlException => StorageFaultText.Gone,
        _ => Reason(exception.InnerException),
    };

    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    private static string? Of(string state) => state switch
    {
        "53100" => StorageFaultText.Full,
        "25006" => StorageFaultText.Unwritable,
        "55P03" => StorageFaultText.Busy,
        _ when state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal)
            || state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("28", StringComparison.Ordinal)
            || state == "3D000" => StorageFaultText.Gone,
        _ when state.StartsWith("XX", StringComparison.Ordinal) => StorageFaultText.Damaged,
        _ => null,
    };
}
