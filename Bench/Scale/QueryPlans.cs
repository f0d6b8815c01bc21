using System.Text.RegularExpressions;
using ClusterBot.Bot.Data;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bench.Scale;

/// <summary>How the engine goes about a statement.</summary>
internal sealed partial class QueryPlans(ClusterDbContext db, DatabaseEngine engine)
{
    /// <summary>The steps that read a table, or an index of it, from end to end.</summary>
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
            if (Scan().IsMatch(step))
            {
                scans.Add(step.Trim());
            }
        }

        return scans;
    }

    // A partial index holds what waits and nothing else; a list of parameters and a subquery are no tables.
    [GeneratedRegex(@"^\s*(SCAN (?!CONSTANT|json_each|\w+ VIRTUAL|\(|.*IX_Deliveries_TenantId_Id)|.*Seq Scan on)")]
    private static partial Regex Scan();
}
