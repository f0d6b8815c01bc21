using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Tokens;

namespace ClusterBot.Tests.Turns.Routing;

/// <summary>A flood of requests that are refused is a line or two in the log.</summary>
public sealed class RefusalLogTests : IAsyncLifetime
{
    private TokenService _tokens = null!;
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _tokens = await TokenService.StartAsync();
        _bot = await BotUnderTest.StartAsync(RegisteredBot.SettingsOf(_tokens));
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _tokens.DisposeAsync();
    }

    [Fact]
    public async Task A_flood_without_a_token_is_one_line_a_minute_that_says_how_many_there_were()
    {
        await FloodAsync(300);
        var first = Refused();
        _bot.Time.Advance(TimeSpan.FromMinutes(1));
        await FloodAsync(1);

        Assert.Single(first);
        Assert.Contains("There is no bearer token. (0 more", first[0], StringComparison.Ordinal);
        Assert.Equal(2, Refused().Count);
        Assert.Contains("(299 more since the line before)", Refused()[1], StringComparison.Ordinal);
    }

    private async Task FloodAsync(int requests)
    {
        for (var n = 0; n < requests; n++)
        {
            using var response = await _bot.PostAsync(Teams.Says(DemoPeople.Avery, "help", Teams.General));
            Assert.Equal(401, (int)response.StatusCode);
        }
    }

    private List<string> Refused() => [.. _bot.Log.All.Where(line => line.Contains("Refused with", StringComparison.Ordinal))];
}
