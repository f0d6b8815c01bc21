using System.Text.RegularExpressions;
using ClusterBot.Data.Sqlite;
using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ClusterBot.Tests.Security;

public sealed partial class DataProtectionDocumentTests
{
    private static readonly Dictionary<string, HashSet<string>> Written = ReadDocument(Repository.Read("docs", "data-protection.md"));

    private static readonly IReadOnlyList<ITable> Tables = ReadModel();

    public static TheoryData<string> Names => [.. Tables.Select(table => table.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Every_table_and_every_text_of_the_database_has_an_entry(string name)
    {
        var table = Tables.Single(known => known.Name == name);

        Assert.True(Written.TryGetValue(name, out var entry), $"docs/data-protection.md has no row for {name}.");
        Assert.Empty(table.Columns.Where(NeedsAnEntry).Select(column => column.Name).Except(entry));
        Assert.Empty(entry.Except(table.Columns.Select(column => column.Name)));
    }

    [Fact]
    public void No_entry_is_for_a_table_that_is_gone() => Assert.Empty(Written.Keys.Except(Tables.Select(table => table.Name)));

    private static bool NeedsAnEntry(IColumn column)
    {
        var property = column.PropertyMappings[0].Property;
        var refersToAPerson = property.Name.EndsWith("ById", StringComparison.Ordinal) || property.Name is "PersonId" or "RecipientId";
        return refersToAPerson || property.ClrType == typeof(string);
    }

    private static List<ITable> ReadModel()
    {
        using var db = new SqliteDbContext(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite("Data Source=:memory:").Options);
        return [.. db.Model.GetRelationalModel().Tables];
    }

    // | `Table` | what | `Personal` | `Other` | kept |
    private static Dictionary<string, HashSet<string>> ReadDocument(string text) => text.Split('\n')
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Split('|'))
        .ToDictionary(cells => Code().Match(cells[1]).Groups[1].Value, cells =>
            Code().Matches(cells[3] + cells[4]).Select(match => match.Groups[1].Value).ToHashSet());

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
