using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Turns.Routing;

public sealed partial class FailingHandlerTests : IAsyncLifetime
{
    private const string Secret = "the-words-that-were-typed";

    private static readonly JsonTypeInfo<Explode> Payload = (JsonTypeInfo<Explode>)JsonSerializerOptions.Web.GetTypeInfo(typeof(Explode));

    private readonly EndlessHandler.Signal _endless = new();
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotUnderTest.StartAsync(replace: services => services
        .AddSingleton(_endless)
        .AddRoute(TurnRoute.ForCommand<FailingHandler>("explode"))
        .AddRoute(TurnRoute.ForCommand<EndlessHandler>("wait"))
        .AddRoute(TurnRoute.ForAction<Explode, FailingHandler>(Payload))
        .AddRoute(TurnRoute.ForEvent<FailingHandler>(ActivityTypes.ConversationUpdate, "teamRenamed")));

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_message_is_apologised_for_with_the_reference_that_the_log_has()
    {
        var stored = await _bot.StoredAsync();

        var reply = await _bot.AskAsync(DemoPeople.Avery, $"explode {Secret}", Teams.ChatOf(DemoPeople.Avery));

        Assert.Contains("Nothing was stored", reply.Activity?.Text);
        await AssertLoggedOnceAsync(reply.Activity!.Text!, stored, turns: 0);
        Assert.DoesNotContain(_bot.Connector.Received, item => item.Activity?.Text == "Half said.");
        await AssertWorksAsync();
    }

    [Fact]
    public async Task A_button_is_apologised_for_beside_the_card()
    {
        var stored = await _bot.StoredAsync();

        var answer = await _bot.PressAsync(DemoPeople.Avery, Teams.General, Explode.Verb, new { note = Secret });

        Assert.Equal((200, 200, "application/vnd.microsoft.activity.message"), (answer.HttpStatus, answer.StatusCode, answer.Type));
        await AssertLoggedOnceAsync(answer.Text, stored, turns: 0);
        Assert.Empty(_bot.Connector.Received);
        await AssertWorksAsync();
    }

    [Fact]
    public async Task An_event_that_fails_is_not_taken_for_done_and_nobody_is_bothered()
    {
        using var response = await _bot.PostAsync(Teams.Event("teamRenamed", channelName: Secret));

        Assert.Equal(500, (int)response.StatusCode);
        Assert.Single(Errors());
        Assert.Equal(0, await _bot.QueryAsync(db => db.Messages.CountAsync(m => m.Text == "Half stored")));
        await AssertWorksAsync();
    }

    [Fact]
    public async Task A_turn_without_end_is_ended_before_the_channel_gives_up_on_it()
    {
        var posting = _bot.PostAsync(Teams.Says(DemoPeople.Avery, "wait", Teams.ChatOf(DemoPeople.Avery)));
        await _endless.Started.Task.WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken);
        _bot.Time.Advance(TimeSpan.FromSeconds(12));

        using var response = await posting.WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken);

        Assert.Equal(200, (int)response.StatusCode);
        var reply = await _bot.Connector.WaitForAsync(item => item.Activity?.Text is not null);
        Assert.Contains(Reference(reply.Activity!.Text!), Assert.Single(Errors()), StringComparison.Ordinal);
        await AssertWorksAsync();
    }

    [Fact]
    public async Task When_the_same_message_comes_again_and_succeeds_its_own_reply_is_sent()
    {
        var asks = Teams.Says(DemoPeople.Avery, "explode", Teams.ChatOf(DemoPeople.Avery));
        (await _bot.PostAsync(asks)).Dispose();
        asks.Text = "help";
        (await _bot.PostAsync(asks)).Dispose();

        var help = await _bot.Connector.WaitForAsync(item => item.Card is not null);
        Assert.Contains("What ClusterBot can do", CardText.Of(help.Card!.Value));
    }

    private async Task AssertLoggedOnceAsync(string apology, string stored, int turns)
    {
        Assert.Contains(Reference(apology), Assert.Single(Errors()), StringComparison.Ordinal);
        Assert.DoesNotContain(_bot.Log.All, line => line.Contains(Secret, StringComparison.Ordinal));
        Assert.DoesNotContain("Thrown by the test", apology, StringComparison.Ordinal);
        Assert.Equal(stored, await _bot.StoredAsync());
        Assert.Equal(turns, await _bot.QueryAsync(db => db.Turns.CountAsync()));
    }

    private async Task AssertWorksAsync()
    {
        var card = await _bot.AskAsync(DemoPeople.Casey, "help", Teams.ChatOf(DemoPeople.Casey));
        Assert.Contains("What ClusterBot can do", CardText.Of(card.Card!.Value));
    }

    private IEnumerable<string> Errors() => _bot.Log.All.Where(line => line.StartsWith("Error:", StringComparison.Ordinal));

    private static string Reference(string apology) => QuotedReference().Match(apology) is { Success: true } match
        ? match.Groups[1].Value
        : throw new InvalidOperationException($"No reference in: {apology}");

    [GeneratedRegex("quote ([0-9A-F]{8})")]
    private static partial Regex QuotedReference();
}
