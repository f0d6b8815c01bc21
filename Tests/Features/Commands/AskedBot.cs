using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Features.Commands;

/// <summary>
/// One bot in the demonstration's team, for tests that only ask. Each begins a little later than the one before: the bot keeps its
/// pace.
/// </summary>
public sealed class AskedBot : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public BotUnderTest Next()
    {
        _bot.Time.Advance(TimeSpan.FromSeconds(5));
        return _bot;
    }

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        await _bot.OpenTeamAsync();
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();
}
