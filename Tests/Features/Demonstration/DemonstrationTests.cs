using System.Globalization;
using ClusterBot.Tests.Features.CheckIns;
using ClusterBot.Tests.Support;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.Demonstration;

public sealed class DemonstrationTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Started_again_it_is_not_loaded_again()
    {
        var before = await CountsAsync();
        await _bot.RestartAsync();

        Assert.Equal([1, 4, 14, 24, 6, 14, 11], before);
        Assert.Equal(before, await CountsAsync());
    }

    [Fact]
    public async Task Used_and_started_again_nothing_is_lost_or_doubled()
    {
        var posted = await _bot.OpenTeamAsync();
        await CheckInCard.Posted(_bot, posted).PressAsync(DemoPeople.Avery, "Nothing new", 9);
        var before = (Counts: await CountsAsync(), Stored: await _bot.StoredAsync());
        await _bot.RestartAsync();

        Assert.Equal(before.Counts, await CountsAsync());
        Assert.Equal(before.Stored, await _bot.StoredAsync());
    }

    [Fact]
    public async Task Every_figure_is_that_of_its_table_in_order()
    {
        var expected = Table("readings")
            .Select(row => (
                Reference: $"{row[0]}.{row[1]}",
                Period: row[2].Split(',')[0],
                Value: decimal.Parse(row[3], CultureInfo.InvariantCulture),
                Baseline: row[4],
                Source: row[5]))
            .ToList();
        var stored = await _bot.QueryAsync(async db => await (
            from reading in db.Readings
            join indicator in db.Indicators on reading.IndicatorId equals indicator.Id
            join psa in db.Psas on indicator.PsaId equals psa.Id
            orderby psa.Number, indicator.Position, reading.Version
            select new
            {
                psa.Number,
                indicator.Position,
                Period = reading.Period.Notation,
                reading.Value,
                reading.Baseline,
                reading.Source,
            }).ToListAsync());

        Assert.Equal(24, expected.Count);
        Assert.Equal(expected, stored.Select(row =>
            ($"{row.Number}.{row.Position}", row.Period, row.Value, row.Baseline.ToString().ToLowerInvariant(), row.Source!)));
        Assert.Equal([("2005-06", 10m, "proxy"), ("2008-09", 7.5m, "final")], expected.Where(row => row.Reference == "16.8").Select(row =>
            (row.Period, row.Value, row.Baseline)));
    }

    [Fact]
    public async Task Switched_off_there_is_nothing_of_it()
    {
        await using var bot = await BotUnderTest.StartAsync(new() { ["Demonstration:Enabled"] = "false" });

        Assert.Equal(0, await bot.QueryAsync(db => db.Clusters.CountAsync()));
        using var response = await bot.PostAsync(Teams.AddedToTeam());
        Assert.Equal(0, await bot.QueryAsync(db => db.Conversations.CountAsync(c => c.ClusterId != null)));
    }

    private static List<string[]> Table(string name)
    {
        using var file = new StreamReader(Path.Combine(TestCluster.Register, name + ".csv"));
        using var table = new CsvParser(file, CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (table.Read())
        {
            rows.Add(table.Record!);
        }

        return rows[1..];
    }

    private Task<int[]> CountsAsync() => _bot.QueryAsync(async db => new[]
    {
        await db.Clusters.CountAsync(),
        await db.Psas.CountAsync(),
        await db.Indicators.CountAsync(),
        await db.Readings.CountAsync(),
        await db.People.CountAsync(),
        await db.Roles.CountAsync(),
        await db.Messages.CountAsync(),
    });
}
