using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Data;

public sealed class RestartTests
{
    [Fact]
    public async Task A_restart_shows_a_channel_nothing_that_stands_there()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.OpenTeamAsync();

        await bot.RestartAsync(() => bot.Time.Advance(TimeSpan.FromMinutes(1)));
        using var response = await bot.PostAsync(Teams.AddedToTeam());

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(1, await bot.QueryAsync(db => db.OutboxMessages.CountAsync()));
    }
}
