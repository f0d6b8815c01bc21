using System.Text.RegularExpressions;
using ClusterBot.Bot.Data;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bench.Scale;

/// <summary>How the engine goes about a statement.</summary>
internal sealed partial class QueryPlans(ClusterDbContext db, DatabaseEngine engine, IReadOnlyList<TableSize> sizes)
{
    /// <summary>A table of so few rows is best read as a whole.</summary>
    private const int Few = 5_000;

    /// <summary>The steps that read a table that is not small, or an index of it, from end to end.</summary>
    public async Task<IReadOnlyList<string>> ScansAsync(SentQuery query)
    {
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = (engine == DatabaseEngine.Sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + query.Text;
        foreach (var (name, value) in query.Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        var scans = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var step = reader.GetValue(reader.FieldCount - 1).ToString()!;
            if (Scan().Match(step) is { Success: true } scan && RowsOf(scan.Groups[1].Value, query.Text) > Few)
            {
                scans.Add(step.Trim());
            }
        }

        return scans;
    }

    /// <summary>None when the name is not a table's, nor what the statement calls one: then it is what another step has found.</summary>
    private long RowsOf(string name, string text)
    {
        var table = Alias().Matches(text).FirstOrDefault(match => match.Groups["alias"].Value == name)?.Groups["table"].Value;
        return sizes.FirstOrDefault(size => size.Table == (table ?? name))?.Rows ?? 0;
    }

    // The partial index of the outbox holds what waits and nothing else.
    [GeneratedRegex("(?:^SCAN (?!.*IX_Deliveries_TenantId_Id)|Seq Scan on \"?)(\\w+)")]
    private static partial Regex Scan();

    [GeneratedRegex("\"(?<table>\\w+)\" AS \"?(?<alias>\\w+)")]
    private static partial Regex Alias();
}
