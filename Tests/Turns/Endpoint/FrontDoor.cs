using System.Net;
using System.Text;
using System.Text.Json;
using ClusterBot.Bot.Turns;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.Tests.Features.CheckIns;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Turns.Endpoint;

/// <summary>One bot, with its team, for tests that leave nothing behind: each may knock with what it likes.</summary>
public sealed class FrontDoor : IAsyncLifetime
{
    private int _guests;

    public BotUnderTest Bot { get; private set; } = null!;

    /// <summary>The check-in card in the team's channel.</summary>
    public Received Posted { get; private set; } = null!;

    /// <summary>Avery's own form.</summary>
    public JsonElement Form { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Bot = await BotUnderTest.StartAsync();
        Posted = await Bot.OpenTeamAsync();
        Form = (await CheckInCard.Posted(Bot, Posted).FormAsync(DemoPeople.Avery)).Card;
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    /// <summary>
    /// Posts this, and holds that nothing is stored by it, that it is not a fault of ours, and that the next good request works.
    /// </summary>
    public async Task<(HttpStatusCode Status, string Text)> KnockAsync(byte[] body)
    {
        var before = await Bot.StoredAsync();
        using var response = await Bot.PostAsync(body);
        var text = await response.Content.ReadAsStringAsync();

        Assert.InRange((int)response.StatusCode, 200, 499);
        Assert.Equal(before, await Bot.StoredAsync());
        await AssertWorksAsync();
        return (response.StatusCode, text);
    }

    public Task<(HttpStatusCode Status, string Text)> KnockAsync(string json) => KnockAsync(Encoding.UTF8.GetBytes(json));

    public Task<(HttpStatusCode Status, string Text)> KnockAsync(Activity activity)
    {
        activity.ServiceUrl ??= Bot.Connector.ServiceUrl;
        activity.Id ??= Guid.NewGuid().ToString();
        return KnockAsync(ActivityJson.Write(activity));
    }

    /// <summary>Somebody new asks for help, and the help is on its way.</summary>
    public async Task AssertWorksAsync()
    {
        var number = Interlocked.Increment(ref _guests);
        var guest = new DemoPeople($"29:guest-{number}", "Guest", Guid.NewGuid().ToString());
        var asks = Teams.Says(guest, "help", Teams.ChatOf(guest));
        using var response = await Bot.PostAsync(asks);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1, await RepliesAsync(asks));
    }

    /// <summary>Returns the number of messages that the turn has put into the outbox as its reply.</summary>
    public async Task<int> RepliesAsync(Activity activity) => (await ReplyBodiesAsync(activity)).Count;

    /// <summary>The replies as they leave. The clock stands still and with it, after so many messages, the pace.</summary>
    public Task<List<string>> ReplyBodiesAsync(Activity activity)
    {
        var key = TurnKey.Of(activity);
        return Bot.QueryAsync(db => db.OutboxMessages.Where(d => d.Key.StartsWith(key)).Select(d => d.Body).ToListAsync());
    }
}

/// <summary>The tests that share it run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class FrontDoorTests : ICollectionFixture<FrontDoor>
{
    public const string Name = "front door";
}
