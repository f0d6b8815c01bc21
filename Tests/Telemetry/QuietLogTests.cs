using ClusterBot.Tests.Features.GoodPractice;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Telemetry;

/// <summary>People's words go through every part of the bot, and things go wrong with them; the log has none of them.</summary>
public sealed class QuietLogTests : IAsyncLifetime
{
    private const string Words = "Xylophone";

    private static readonly string Chat = Teams.ChatOf(DemoPeople.Avery);

    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        await _bot.OpenTeamAsync();
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task What_is_typed_anywhere_is_not_in_the_log()
    {
        string[] commands = ["", "show PSA ", "personal data ", "ask ", "export ", "register ", "remind "];
        foreach (var text in commands.Select(command => command + Words))
        {
            await SayAsync(text, Chat);
            await SayAsync(text, Teams.General);
        }

        await PressAsync("checkIns.submit", 9, ("bigPicture-9", Words));
        await PressAsync("checkIns.notThisRound", 21, ("notThisRound-21", Words));
        await PressAsync("checkIns.submit", 16, ("value-16-3", Words));
        await PressAsync("requests.askBoard", 16, ("helpNeed-16", Words), ("helpBy-16", "2026-12-18"), ("helpAbout-16", "outcome"));
        await SayAsync("summarise", GoodPracticeScene.NewThread);
        await AllOverAsync();
        await Eventually.TrueAsync(() => _bot.QueryAsync(db => db.Summaries.AnyAsync(s => s.DraftedAt != null)), "the summary");

        Assert.True(await _bot.QueryAsync(db => db.Requests.AnyAsync(e => e.Need == Words)));
        AssertQuiet();
    }

    [Fact]
    public async Task Nor_is_what_was_typed_when_something_goes_wrong()
    {
        _bot.Connector.NextIn(Chat, new ConnectorAnswer(500, $"{{\"error\":{{\"code\":\"{Words}\",\"message\":\"{Words}\"}}}}"));
        await SayAsync(Words, Chat);
        _bot.Connector.NextIn(
            Chat, new ConnectorAnswer(403, $"{{\"error\":{{\"code\":\"ConversationBlockedByUser\",\"message\":\"{Words}\"}}}}"));
        await SayAsync(Words, Chat);
        string[] bodies =
        [
            $"{{\"type\":\"message\",\"text\":\"{Words}", $"{{\"type\":[\"{Words}\"]}}", $"{Words}",
            $"{{\"type\":\"invoke\",\"name\":\"{Words}\"}}",
        ];
        foreach (var body in bodies)
        {
            (await _bot.PostAsync(body)).Dispose();
        }

        (await _bot.PostAsync(Teams.Presses(DemoPeople.Avery, Teams.General, Words, new { Words }))).Dispose();
        (await _bot.PostAsync(Teams.Presses(DemoPeople.Avery, Teams.General, "checkIns.submit", new { checkIn = Words }))).Dispose();
        await _bot.QueryAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Answers\" RENAME TO \"Gone\""));
        await PressAsync("checkIns.submit", 9, ("bigPicture-9", Words));
        await _bot.QueryAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Gone\" RENAME TO \"Answers\""));
        await AllOverAsync();

        Assert.NotEmpty(_bot.Log.Errors);
        AssertQuiet();
    }

    private void AssertQuiet() => Assert.DoesNotContain(_bot.Log.All, line => line.Contains(Words, StringComparison.OrdinalIgnoreCase));

    private async Task SayAsync(string text, string conversation) =>
        (await _bot.PostAsync(Teams.Says(DemoPeople.Avery, text, conversation))).Dispose();

    private async Task PressAsync(string verb, int psa, params (string Input, string Value)[] typed)
    {
        var checkIn = await _bot.QueryAsync(db =>
            db.CheckIns.Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == psa)).Select(c => c.Id).SingleAsync());
        var data = typed.ToDictionary(each => each.Input, each => each.Value);
        data["checkIn"] = checkIn.ToString();
        (await _bot.PostAsync(Teams.Presses(DemoPeople.Avery, Teams.General, verb, data))).Dispose();
    }

    private Task AllOverAsync() => Eventually.TrueAsync(
        () =>
        {
            _bot.Time.Advance(TimeSpan.FromSeconds(5));
            return _bot.QueryAsync(db => db.OutboxMessages.AllAsync(d => d.FinishedAt != null));
        },
        "all to be sent or refused");
}
