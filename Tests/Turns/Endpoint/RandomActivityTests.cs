using System.Text.Json.Nodes;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Turns.Endpoint;

public sealed class RandomActivityTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly string[] Samples =
        [.. SampleActivities.Names.Where(name => name.StartsWith("sample ", StringComparison.Ordinal))];

    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        await _bot.OpenTeamAsync();
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Whatever_comes_is_no_fault_of_ours_and_puts_no_words_into_anybodys_mouth()
    {
        var seed = (ulong)Random.Shared.NextInt64();
        output.WriteLine($"Seed {seed}");
        var said = await SaidAsync();

        await Task.Run(() => Run(seed, said), TestContext.Current.CancellationToken);

        var help = await _bot.AskAsync(DemoPeople.Casey, "help", "a:afterwards");
        Assert.Contains("What ClusterBot can do", CardText.Of(help.Card!.Value));
        var answer = await _bot.PressAsync(DemoPeople.Avery, Teams.General, "checkIns.submit", new { checkIn = Guid.NewGuid() });
        Assert.Contains("not one that you can answer", answer.Text);
        Assert.True(_bot.Log.Errors.Count == 0, string.Join('\n', _bot.Log.Errors));
    }

    private void Run(ulong seed, string said)
    {
        var activities = MutatedActivity.GeneratorOf(Samples).ToArbitrary();
        var config = Config.QuickThrowOnFailure.WithReplay(new Replay(new Rnd(seed), null)).WithMaxTest(300);
        Check.One(config, Prop.ForAll(activities, activity => HoldsAsync(activity, said).GetAwaiter().GetResult()));
    }

    private async Task<bool> HoldsAsync(MutatedActivity mutated, string said)
    {
        var body = mutated.Apply(Sample(mutated.Sample));
        var before = await TracesAsync();
        using var response = await _bot.PostAsync(body);
        var status = (int)response.StatusCode;

        var isAllowed = status < 500 || (status == 501 && IsOtherInvoke(body));
        var isTraceless = status < 400 || await TracesAsync() == before;
        return isAllowed && isTraceless && await SaidAsync() == said;
    }

    private static bool IsOtherInvoke(byte[] body) =>
        ActivityReader.Read(body).Activity is { Type: ActivityTypes.Invoke, Name: not InvokeNames.AdaptiveCardAction };

    private JsonNode Sample(string name)
    {
        var activity = JsonNode.Parse(SampleActivities.Bytes(name))!;
        activity["serviceUrl"] = _bot.Connector.ServiceUrl;
        activity["id"] = Guid.NewGuid().ToString();
        return activity;
    }

    /// <summary>Returns the counts of rows that only a person of the register can add to, with a button of a real card.</summary>
    private Task<string> SaidAsync() => _bot.QueryAsync(async db => string.Join(
        ' ',
        await db.Answers.CountAsync(),
        await db.Readings.CountAsync(),
        await db.Requests.CountAsync(),
        await db.RequestEvents.CountAsync(),
        await db.People.CountAsync(),
        await db.Roles.CountAsync()));

    private Task<(int Turns, int Conversations)> TracesAsync() =>
        _bot.QueryAsync(async db => (await db.Turns.CountAsync(), await db.Conversations.CountAsync()));
}
