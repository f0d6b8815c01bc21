using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Turns.Routing;

/// <summary>Presses that wait behind a turn without end: none is kept waiting for longer than the channel waits.</summary>
public sealed class BusyTests : IAsyncLifetime
{
    private static readonly TimeSpan Hung = TimeSpan.FromSeconds(15);

    private static readonly JsonTypeInfo<Explode> Payload = (JsonTypeInfo<Explode>)JsonSerializerOptions.Web.GetTypeInfo(typeof(Explode));

    private readonly EndlessHandler.Signal _endless = new();
    private BotUnderTest _bot = null!;
    private Task<HttpResponseMessage> _posting = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync(replace: services => services
            .AddSingleton(_endless)
            .AddRoute(TurnRoute.ForCommand<EndlessHandler>("wait"))
            .AddRoute(TurnRoute.ForAction<Explode, FailingHandler>(Payload)));
        _posting = _bot.PostAsync(Teams.Says(DemoPeople.Avery, "wait", Teams.ChatOf(DemoPeople.Avery)));
        await _endless.Started.Task.WaitAsync(Hung, TimeProvider.System, Token);
    }

    public async ValueTask DisposeAsync()
    {
        _bot.Time.Advance(TimeSpan.FromSeconds(12));
        (await _posting).Dispose();
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task A_press_that_cannot_begin_in_time_is_told_to_come_again_and_who_stands_behind_the_next_is_told_at_once()
    {
        await AssertBusyAsync(await AfterItsTimeAsync(PressAsync()));

        Task<InvokeAnswer>[] two = [PressAsync(), PressAsync()];
        var told = await Task.WhenAny(two).WaitAsync(Hung, TimeProvider.System, Token);

        await AssertBusyAsync(await told);
        var first = two[0] == told ? two[1] : two[0];
        Assert.False(first.IsCompleted);
        await AssertBusyAsync(await AfterItsTimeAsync(first));
    }

    private async Task<InvokeAnswer> AfterItsTimeAsync(Task<InvokeAnswer> press)
    {
        // It has come into the queue at some moment of these; together they are less than what ends the turn before it.
        for (var seconds = 0; seconds < 5 && !press.IsCompleted; seconds++)
        {
            await Task.WhenAny(press, Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Token));
            _bot.Time.Advance(TimeSpan.FromSeconds(1));
        }

        return await press.WaitAsync(Hung, TimeProvider.System, Token);
    }

    private async Task AssertBusyAsync(InvokeAnswer answer)
    {
        Assert.Equal(503, answer.HttpStatus);
        Assert.Contains("Nothing was stored", answer.Value.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, await _bot.QueryAsync(db => db.Turns.CountAsync(Token)));
    }

    private Task<InvokeAnswer> PressAsync() => _bot.PressAsync(DemoPeople.Avery, Teams.General, Explode.Verb, new { note = "words" });
}
