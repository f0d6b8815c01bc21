using System.Data.Common;
using System.Text.RegularExpressions;
using ClusterBot.Data;
using ClusterBot.Data.Setup;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bench.Scale;

/// <summary>The engine's plan for a statement.</summary>
internal sealed partial class QueryPlans(ClusterDbContext db, DatabaseEngine engine, IReadOnlyList<TableSize> sizes)
{
    /// <summary>A table of so few rows is best read in full.</summary>
    private const int Few = 5_000;

    /// <summary>
    /// PostgreSQL rightly reads tables of tens of thousands of rows in full. A query that is still read so with these settings has
    /// no index.
    /// </summary>
    private const string AsIfLarge = "SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off";

    /// <summary>From the sixth time on, PostgreSQL chooses.</summary>
    private const int Often = 10;

    /// <summary>The statement that was prepared last, as it is called, if it has a generic plan.</summary>
    private const string LastPrepared = """
        SELECT quote_ident(name)
            || CASE cardinality(parameter_types) WHEN 0 THEN '' ELSE '(' || repeat('NULL, ', cardinality(parameter_types) - 1) || 'NULL)' END
        FROM (SELECT * FROM pg_prepared_statements ORDER BY prepare_time DESC LIMIT 1) AS last WHERE generic_plans > 0
        """;

    /// <summary>Returns the steps that read a table that is not small, or an index of it, from end to end.</summary>
    public async Task<IReadOnlyList<string>> ScansAsync(SentQuery query)
    {
        await db.Database.OpenConnectionAsync();
        if (engine == DatabaseEngine.PostgreSql)
        {
            await ReadAsync(Command(AsIfLarge));
        }

        var steps = engine == DatabaseEngine.PostgreSql && IsQuestion(query) && await PreparedAsync(query) is { } prepared
            ? prepared
            : await ReadAsync(Command((engine == DatabaseEngine.Sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + query.Text, query));
        return [.. steps.Where(step => IsScan(step, query.Text)).Select(step => step.Trim())];
    }

    /// <summary>
    /// Returns the generic plan, where PostgreSQL comes to prefer it to a plan for the actual values once a prepared statement has
    /// been executed often.
    /// </summary>
    private async Task<IReadOnlyList<string>?> PreparedAsync(SentQuery query)
    {
        await using var prepared = Command(query.Text, query);
        await prepared.PrepareAsync();
        for (var time = 0; time < Often; time++)
        {
            await using var reader = await prepared.ExecuteReaderAsync();
        }

        return (await ReadAsync(Command(LastPrepared))) is [var call]
            ? await ReadAsync(Command("SET plan_cache_mode = force_generic_plan; EXPLAIN EXECUTE " + call + "; RESET plan_cache_mode"))
            : null;
    }

    /// <summary>Returns true for a query: a statement that is repeated to see its plan must change nothing.</summary>
    private static bool IsQuestion(SentQuery query) => query.Text.StartsWith("SELECT", StringComparison.Ordinal);

    private DbCommand Command(string text, SentQuery? query = null)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in query?.Parameters ?? [])
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Returns the last column of each row.</summary>
    private static async Task<IReadOnlyList<string>> ReadAsync(DbCommand command)
    {
        await using var once = command;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetValue(reader.FieldCount - 1).ToString()!);
        }

        return lines;
    }

    private bool IsScan(string step, string text) =>
        Scan().Match(step) is { Success: true } scan && RowsOf(scan.Groups[1].Value, text) > Few;

    /// <summary>
    /// Returns the number of rows; null when the name is neither a table's nor an alias in the statement: then it is another step's
    /// result.
    /// </summary>
    private long RowsOf(string name, string text)
    {
        var table = Alias().Matches(text).FirstOrDefault(match => match.Groups["alias"].Value == name)?.Groups["table"].Value;
        return sizes.FirstOrDefault(size => size.Table == (table ?? name))?.Rows ?? 0;
    }

    // The partial index of the outbox holds what waits and nothing else.
    [GeneratedRegex("(?:^SCAN (?!.*IX_OutboxMessages_TenantId_Id)|Seq Scan on \"?)(\\w+)")]
    private static partial Regex Scan();

    [GeneratedRegex("\"(?<table>\\w+)\" AS \"?(?<alias>\\w+)")]
    private static partial Regex Alias();
}
