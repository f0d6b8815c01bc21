using ClusterBot.Data.Setup;
using ClusterBot.Tests.Health;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Databases;

namespace ClusterBot.Tests.Features.Health;

[OnlyOn(DatabaseEngine.Sqlite, "What it shows as failing is room on the file's disk.")]
public sealed class HealthCommandTests : IAsyncLifetime
{
    private static readonly string Chat = Teams.ChatOf(DemoPeople.Finley);

    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync(new() { ["Health:FreeDiskMegabytes"] = "1000000000" });
        await _bot.OpenTeamAsync();
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task The_administrator_sees_what_does_not_work_since_when_and_why_and_what_waits()
    {
        _bot.Time.Advance(TimeSpan.FromSeconds(30));
        await Eventually.TrueAsync(async () => (await Ready.AskAsync(_bot)).Status == "degraded", "the disk to be looked at");

        var card = await _bot.AskAsync(DemoPeople.Finley, "health", Chat);

        var words = CardText.Of(card.Card!.Value);
        Assert.Contains("✖ disk space", words, StringComparison.Ordinal);
        Assert.Contains("since 23 November 2026 at 10:0", words, StringComparison.Ordinal);
        Assert.Contains(
            "MB are free on the disk that the database is on. Once it is full, nothing can be stored.", words, StringComparison.Ordinal);
        Assert.Contains("the database, Teams, the schedule", words, StringComparison.Ordinal);
        Assert.Contains("nothing waits to be sent", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Try_again_looks_again_and_changes_the_card_where_it_stands()
    {
        var card = await _bot.AskAsync(DemoPeople.Finley, "health", Chat);
        var button = CardText.Button(card.Card!.Value, "Try again");

        var answer = await _bot.PressAsync(DemoPeople.Finley, Chat, "health.recheck", button.GetProperty("data"));
        _bot.Time.Advance(TimeSpan.FromSeconds(1));
        var updated = await _bot.Connector.WaitForAsync(item => item.IsUpdate && item.ActivityId == card.GivenActivityId);

        Assert.Contains("Being checked again", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Try again", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Checked on 23 November 2026", CardText.Of(updated.Card!.Value), StringComparison.Ordinal);
        Assert.Contains("✖ disk space", CardText.Of(updated.Card!.Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_messages_do_not_reach_is_named()
    {
        _bot.Connector.NextIn(Teams.ChatOf(DemoPeople.Blake), ConnectorAnswer.Refused(403, "ConversationBlockedByUser"));
        using (var asked = await _bot.PostAsync(Teams.Says(DemoPeople.Blake, "help", Teams.ChatOf(DemoPeople.Blake))))
        {
            asked.EnsureSuccessStatusCode();
        }

        await _bot.Connector.WaitForAsync(item => item.Conversation == Teams.ChatOf(DemoPeople.Blake));
        await Eventually.TrueAsync(
            async () => CardText.Of((await AgainAsync()).Card!.Value).Contains("Blake Cole", StringComparison.Ordinal),
            "Blake Cole to be named");

        Assert.Contains("ClusterBot is blocked in this chat.", CardText.Of((await AgainAsync()).Card!.Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_are_refused_politely_whatever_they_press()
    {
        var typed = await _bot.AskAsync(DemoPeople.Avery, "health", Teams.ChatOf(DemoPeople.Avery));
        var pressed = await _bot.PressAsync(DemoPeople.Avery, Teams.General, "health.recheck", new { card = Guid.NewGuid() });
        var stranger = await _bot.AskAsync(Teams.Stranger, "health", Teams.ChatOf(Teams.Stranger));

        Assert.All([typed.Activity!.Text, pressed.Text, stranger.Activity!.Text], text =>
            Assert.StartsWith("Only an administrator of ClusterBot", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_a_channel_it_is_not_shown()
    {
        var answer = await _bot.AskAsync(DemoPeople.Finley, "health", Teams.General);

        Assert.Contains("ask in a personal chat", answer.Activity!.Text, StringComparison.Ordinal);
    }

    private Task<Received> AgainAsync()
    {
        _bot.Time.Advance(TimeSpan.FromSeconds(5));
        return _bot.AskAsync(DemoPeople.Finley, "health", Chat);
    }
}
