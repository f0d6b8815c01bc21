using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Turns.Routing;

public class AmbiguousRouteTests
{
    [Fact]
    public async Task Two_handlers_for_one_route_keep_the_bot_from_starting()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(StartAsync);

        Assert.Contains("HelpHandler", exception.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(FailingHandler), exception.Message, StringComparison.Ordinal);
    }

    private static Task<BotUnderTest> StartAsync() =>
        BotUnderTest.StartAsync(replace: services => services.AddRoute(TurnRoute.ForCommand<FailingHandler>("Help")));
}
