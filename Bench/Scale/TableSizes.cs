using System.Globalization;
using ClusterBot.Data;
using ClusterBot.Data.Setup;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bench.Scale;

/// <summary>A table as it lies on the disk.</summary>
internal sealed record TableSize(string Table, long Rows, long Bytes, long IndexBytes)
{
    public double BytesARow => Rows == 0 ? 0 : (double)(Bytes + IndexBytes) / Rows;
}

/// <summary>Asks the engine how much room each table and its indexes take.</summary>
internal static class TableSizes
{
    private const string OfPostgreSql =
        "SELECT c.relname, c.reltuples::bigint, pg_table_size(c.oid), pg_indexes_size(c.oid) FROM pg_class c "
        + "JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname = 'public' ORDER BY 1";

    private const string TablesOfSqlite = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1";

    public static async Task<IReadOnlyList<TableSize>> ReadAsync(ClusterDbContext db, DatabaseEngine engine)
    {
        await db.Database.OpenConnectionAsync();
        if (engine == DatabaseEngine.PostgreSql)
        {
            await ExecuteAsync(db, "VACUUM ANALYZE");
            return await RowsAsync(db, OfPostgreSql, row => new TableSize((string)row[0], Long(row[1]), Long(row[2]), Long(row[3])));
        }

        await ExecuteAsync(db, "ANALYZE");
        var sizes = new List<TableSize>();
        foreach (var table in await RowsAsync(db, TablesOfSqlite, row => (string)row[0]))
        {
            sizes.Add(await OfSqliteAsync(db, table));
        }

        return sizes;
    }

    /// <summary>The deliveries as they are when their contents are cleared.</summary>
    public static async Task<TableSize> WithoutContentAsync(ClusterDbContext db, DatabaseEngine engine)
    {
        await db.Database.OpenConnectionAsync();
        await ExecuteAsync(db, "UPDATE \"OutboxMessages\" SET \"Body\" = ''");
        await ExecuteAsync(db, engine == DatabaseEngine.PostgreSql ? "VACUUM FULL" : "VACUUM");
        return (await ReadAsync(db, engine)).Single(size => size.Table == "OutboxMessages");
    }

    /// <summary>SQLite tells no table's size, but how many pages come free when it is gone; then everything is put back.</summary>
    private static async Task<TableSize> OfSqliteAsync(ClusterDbContext db, string table)
    {
        var rows = (await RowsAsync(db, $"SELECT COUNT(*) FROM \"{table}\"", row => Long(row[0])))[0];
        var indexes = await RowsAsync(
            db, $"SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = '{table}'", row => (string)row[0]);
        await ExecuteAsync(db, "PRAGMA foreign_keys = OFF");
        await ExecuteAsync(db, "BEGIN");
        var before = await FreeAsync(db);
        foreach (var index in indexes)
        {
            await ExecuteAsync(db, $"DROP INDEX \"{index}\"");
        }

        var withoutIndexes = await FreeAsync(db);
        await ExecuteAsync(db, $"DROP TABLE \"{table}\"");
        var without = await FreeAsync(db);
        await ExecuteAsync(db, "ROLLBACK");
        return new TableSize(table, rows, without - withoutIndexes, withoutIndexes - before);
    }

    private static async Task<long> FreeAsync(ClusterDbContext db) => (await RowsAsync(
        db, "SELECT freelist_count * page_size FROM pragma_freelist_count, pragma_page_size", row => Long(row[0])))[0];

    private static async Task ExecuteAsync(ClusterDbContext db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<List<T>> RowsAsync<T>(ClusterDbContext db, string sql, Func<object[], T> read)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(read(values));
        }

        return rows;
    }

    private static long Long(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
