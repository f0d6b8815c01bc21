using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ClusterBot.Tests.Health;

/// <summary>A disk on which, when the test says so, the database file can grow no more: SQLite's own way to be out of room.</summary>
internal sealed class SmallDisk : DbConnectionInterceptor
{
    public bool IsFull { get; set; }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Limit(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Limit(connection);
        return Task.CompletedTask;
    }

    private void Limit(DbConnection connection)
    {
        if (!IsFull)
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA max_page_count = 1";
        command.ExecuteNonQuery();
    }
}
