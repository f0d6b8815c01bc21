using System.Net;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Hosting;

public class UnauthenticatedTests
{
    [Fact]
    public async Task Outside_development_requests_without_a_token_are_taken_only_when_that_is_said_by_name()
    {
        await using var bot = await BotUnderTest.StartAsync(
            new Dictionary<string, string?> { ["DangerouslyAllowUnauthenticatedRequests"] = "true" }, environment: "Production");

        using var response = await bot.PostAsync(Teams.Says(DemoPeople.Avery, "help", Teams.ChatOf(DemoPeople.Avery)));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
