using System.Text.Json;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Databases;

namespace ClusterBot.Tests.Health;

/// <summary>The questions that anybody may ask of the bot.</summary>
public sealed class HealthEndpointTests
{
    [Fact]
    public async Task It_says_that_it_lives_and_is_ready_in_a_shape_that_stays_and_names_no_host()
    {
        await using var bot = await BotUnderTest.StartAsync();

        var live = await bot.Http.GetStringAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
        var ready = await bot.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("""{"status":"live"}""", live);
        string[] checks = TestEngine.Current == DatabaseEngine.Sqlite
            ? ["database", "disk", "connector", "scheduler", "credentials", "clock"]
            : ["database", "connector", "scheduler", "credentials", "clock"];
        Assert.Equal(
            "{\"status\":\"ready\",\"checks\":{" + string.Join(',', checks.Select(check => $"\"{check}\":{{\"status\":\"ok\"}}")) + "}}",
            ready);
    }

    [Fact, OnlyOn(DatabaseEngine.Sqlite, "The server's disk is not the bot's.")]
    public async Task Little_room_on_the_disk_is_said_before_there_is_none()
    {
        await using var bot = await BotUnderTest.StartAsync(new() { ["Health:FreeDiskMegabytes"] = "1000000000" });

        var ready = await Ready.AskAsync(bot);

        Assert.Equal((200, "degraded"), (ready.HttpStatus, ready.Status));
        Assert.Matches("^Only [0-9]+ MB are free", ready.ReasonOf("disk"));
        Assert.Equal(JsonValueKind.String, ready.Checks.GetProperty("disk").GetProperty("since").ValueKind);
    }

    [Theory]
    [InlineData("2026-12-23", "in 30 days")]
    [InlineData("2026-11-24", "ends tomorrow")]
    [InlineData("2026-11-01", "ended on 1 November 2026")]
    public async Task A_secret_that_ends_soon_is_said_here_and_to_the_administrator(string on, string words)
    {
        await using var bot = await BotUnderTest.StartAsync(new() { ["MicrosoftAppPasswordExpiresOn"] = on });
        await bot.OpenTeamAsync();

        Assert.Contains(words, (await Ready.AskAsync(bot)).ReasonOf("credentials"), StringComparison.Ordinal);
        Assert.Contains("Make a new one", await Told.AdministratorAsync(bot, words), StringComparison.Ordinal);
        Assert.Single(Told.To(bot));
    }

    [Fact]
    public async Task The_administrator_is_told_at_thirty_fourteen_seven_and_one_day_and_at_the_end_once_each()
    {
        await using var bot = await BotUnderTest.StartAsync(new() { ["MicrosoftAppPasswordExpiresOn"] = "2027-01-10" });
        await bot.OpenTeamAsync();
        string[] told = ["in 30 days", "in 14 days", "in 7 days", "ends tomorrow", "ends today"];

        foreach (var (words, daysAhead) in told.Zip([30, 14, 7, 1, 0]))
        {
            // Moved while it is down: a running bot would do all that is due in between.
            await bot.RestartAsync(() => bot.Time.SetUtcNow(new DateTimeOffset(2027, 1, 10, 9, 0, 0, TimeSpan.Zero).AddDays(-daysAhead)));
            await Told.AdministratorAsync(bot, words);
        }

        Assert.Equal(told.Length, Told.To(bot).Count(text => text.Contains("client secret", StringComparison.Ordinal)));
    }
}
