using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Data;

public sealed class RestartTests
{
    [Fact]
    public async Task After_a_restart_the_channel_is_shown_the_check_in_again()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.OpenTeamAsync();

        await bot.RestartAsync(() => bot.Time.Advance(TimeSpan.FromMinutes(1)));
        using var response = await bot.PostAsync(Teams.AddedToTeam());

        Assert.True(response.IsSuccessStatusCode);
        await bot.Connector.WaitForAsync(item => item.CreatesConversation && item.Card is not null, 2);
    }
}
