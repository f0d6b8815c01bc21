using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ClusterBot.Data.Sqlite.Files;

/// <summary>Has SQLite overwrite what it deletes: otherwise the text stays in the file until something else takes its place.</summary>
/// <remarks>See https://www.sqlite.org/pragma.html#pragma_secure_delete</remarks>
internal sealed class SecureDelete : DbConnectionInterceptor
{
    private const string Statement = "PRAGMA secure_delete = ON";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Statement;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Statement;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
