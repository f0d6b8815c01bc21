using System.Text;
using System.Text.RegularExpressions;
using ClusterBot.Data;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Scenarios;

/// <summary>All text that a database holds, whichever table it is in, the scheduler's among them.</summary>
internal static partial class DatabaseDump
{
    /// <summary>Every text of every row, as <see cref="Plain"/> makes it, a line each.</summary>
    public static Task<string> OfAsync(BotUnderTest bot) => bot.QueryAsync(async db =>
    {
        var tables = await db.Database.SqlQueryRaw<string>(
            bot.Database.Engine == DatabaseEngine.Sqlite
                ? "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table'"
                : "SELECT table_name::text AS \"Value\" FROM information_schema.tables WHERE table_schema = 'public'")
                    .ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(tables);
        var dump = new StringBuilder();
        foreach (var table in tables)
        {
            await AddAsync(db, table, dump);
        }

        return dump.ToString();
    });

    /// <summary>Words alone, in small letters: JSON, markdown and typography write the same words in many ways.</summary>
    public static string Plain(string text) =>
        string.Join(' ', Word().Matches(Escape().Replace(text, Unescaped)).Select(word => word.Value)).ToLowerInvariant();

    private static async Task AddAsync(ClusterDbContext db, string table, StringBuilder dump)
    {
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                switch (reader.GetValue(column))
                {
                    case string text:
                        dump.Append(' ').Append(Plain(text)).AppendLine();
                        break;
                    case byte[] bytes:
                        dump.Append(' ').Append(Plain(Encoding.UTF8.GetString(bytes))).AppendLine();
                        break;
                    case var other:
                        dump.Append(' ').Append(other).AppendLine();
                        break;
                }
            }
        }
    }

    private static string Unescaped(Match escape) => escape.Groups[1] is { Success: true } code
        ? ((char)Convert.ToInt32(code.Value, 16)).ToString()
        : " ";

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})|\\[a-z]")]
    private static partial Regex Escape();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
