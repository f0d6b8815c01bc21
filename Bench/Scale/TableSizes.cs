using System.Globalization;
using ClusterBot.Bot.Data;
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

    private const string OfSqlite =
        "SELECT m.tbl_name, SUM(CASE WHEN m.type = 'table' THEN s.pgsize ELSE 0 END), SUM(CASE WHEN m.type = 'index' THEN s.pgsize ELSE 0 END) "
        + "FROM sqlite_schema m JOIN (SELECT name, SUM(pgsize) AS pgsize FROM dbstat GROUP BY name) s ON s.name = m.name GROUP BY m.tbl_name ORDER BY 1";

    public static async Task<IReadOnlyList<TableSize>> ReadAsync(ClusterDbContext db, DatabaseEngine engine)
    {
        if (engine == DatabaseEngine.PostgreSql)
        {
            await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
            return await RowsAsync(db, OfPostgreSql, row => new TableSize((string)row[0], Long(row[1]), Long(row[2]), Long(row[3])));
        }

        await db.Database.ExecuteSqlRawAsync("ANALYZE");
        var sizes = await RowsAsync(db, OfSqlite, row => new TableSize((string)row[0], 0, Long(row[1]), Long(row[2])));
        var counted = new List<TableSize>();
        foreach (var size in sizes)
        {
            var count = await RowsAsync(db, $"SELECT COUNT(*) FROM \"{size.Table}\"", row => Long(row[0]));
            counted.Add(size with { Rows = count[0] });
        }

        return counted;
    }

    private static async Task<List<T>> RowsAsync<T>(ClusterDbContext db, string sql, Func<object[], T> read)
    {
        await db.Database.OpenConnectionAsync();
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
