using System.Collections.Concurrent;
using ClusterBot.Data.Setup;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ClusterBot.Tests.Support.Databases.Templates;

/// <summary>
/// The rows that a first start with the small demonstration leaves, made once for each engine: to copy them is quicker than each start's
/// own import of the register.
/// </summary>
internal abstract class DemonstrationTemplate
{
    private static readonly ConcurrentDictionary<DatabaseEngine, Lazy<Task<DemonstrationTemplate>>> Made = new();

    /// <param name="database">One with tables and no rows.</param>
    public static async Task CopyToAsync(TestDatabase database) =>
        await (await Made.GetOrAdd(database.Engine, engine => new(() => MakeAsync(engine))).Value).CopyAsync(database);

    protected abstract Task CopyAsync(TestDatabase database);

    private static async Task<DemonstrationTemplate> MakeAsync(DatabaseEngine engine)
    {
        using var database = new TestDatabase(engine);
        await (await BotUnderTest.StartOnAsync(database)).DisposeAsync();
        return engine == DatabaseEngine.Sqlite
            ? await OfSqlite.ReadAsync(database)
            : await OfPostgreSql.ReadAsync(database);
    }

    private sealed class OfSqlite(byte[] file) : DemonstrationTemplate
    {
        public static async Task<DemonstrationTemplate> ReadAsync(TestDatabase database)
        {
            await using var connection = new SqliteConnection(database.ConnectionString + ";Pooling=false");
            await connection.OpenAsync();
            await using var everythingIntoTheFile = connection.CreateCommand();
            everythingIntoTheFile.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await everythingIntoTheFile.ExecuteNonQueryAsync();
            return new OfSqlite(await ReadSharedAsync(database.File));
        }

        protected override Task CopyAsync(TestDatabase database) => File.WriteAllBytesAsync(database.File, file);

        private static async Task<byte[]> ReadSharedAsync(string path)
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            return bytes;
        }
    }

    private sealed class OfPostgreSql(IReadOnlyList<(string Table, string Rows)> tables, string sequences) : DemonstrationTemplate
    {
        private const string TablesSql =
            """
            SELECT relname FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '__EFMigrationsHistory'
            """;

        private const string SequencesSql =
            """
            SELECT coalesce(string_agg(format('SELECT setval(%L, %s);', quote_ident(sequencename), last_value), ' '), '')
            FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL
            """;

        public static async Task<DemonstrationTemplate> ReadAsync(TestDatabase database)
        {
            await using var source = Source(database);
            await using var connection = await source.OpenConnectionAsync();
            var tables = new List<(string, string)>();
            foreach (var table in await NamesAsync(connection))
            {
                using var reader = await connection.BeginTextExportAsync($"COPY \"{table}\" TO STDOUT");
                if (await reader.ReadToEndAsync() is { Length: > 0 } rows)
                {
                    tables.Add((table, rows));
                }
            }

            await using var sequences = new NpgsqlCommand(SequencesSql, connection);
            return new OfPostgreSql(tables, (string)(await sequences.ExecuteScalarAsync())!);
        }

        protected override async Task CopyAsync(TestDatabase database)
        {
            await using var source = Source(database);
            await using var connection = await source.OpenConnectionAsync();
            // What triggers would do has been done, and the order of the tables is no matter.
            await ExecuteAsync(connection, "SET session_replication_role = replica; " + sequences);
            foreach (var (table, rows) in tables)
            {
                await using var writer = await connection.BeginTextImportAsync($"COPY \"{table}\" FROM STDIN");
                await writer.WriteAsync(rows);
            }
        }

        private static async Task<List<string>> NamesAsync(NpgsqlConnection connection)
        {
            await using var command = new NpgsqlCommand(TablesSql, connection);
            await using var rows = await command.ExecuteReaderAsync();
            var names = new List<string>();
            while (await rows.ReadAsync())
            {
                names.Add(rows.GetString(0));
            }

            return names;
        }

        private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }

        private static NpgsqlDataSource Source(TestDatabase database) =>
            new NpgsqlDataSourceBuilder(database.ConnectionString + ";Pooling=false")
                .ConfigureTypeLoading(types => types.EnableTypeLoading(false))
                .Build();
    }
}
