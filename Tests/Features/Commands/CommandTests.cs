using System.Net;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;

namespace ClusterBot.Tests.Features.Commands;

public sealed class CommandTests(AskedBot asked) : IClassFixture<AskedBot>
{
    private const string Thread = Teams.General + ";messageid=1795431416466";

    private const string Unlinked = "19:somewhere-else@thread.tacv2";

    private static readonly string Chat = Teams.ChatOf(DemoPeople.Avery);

    private readonly BotUnderTest _bot = asked.Next();

    public static TheoryData<string, string, string> Asked => new(
        from words in new[] { ("help", "What ClusterBot can do"), ("status", "Check-in of 23 November 2026: 0 of 4 answered"), (
            "show PSA 16", "Adults with learning disabilities in employment (NI 146)") }
        from place in new[] { Teams.General, Teams.Board, Thread, Teams.ChatOf(DemoPeople.Avery) }
        select (words.Item1, place, words.Item2));

    [Theory, MemberData(nameof(Asked))]
    public async Task A_command_is_answered_where_it_was_typed(string typed, string place, string expected)
    {
        var answer = await _bot.AskAsync(DemoPeople.Avery, typed, place);

        Assert.Contains(expected, CardText.Of(answer.Card!.Value), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show psa16")]
    [InlineData("SHOW PSA 16.")]
    [InlineData("show 16")]
    [InlineData("psa 16")]
    [InlineData("  show   PSA   16  ")]
    [InlineData("show PSA 16 please")]
    [InlineData("show psa #16?")]
    [InlineData("show 16.8")]
    public async Task A_psa_is_found_however_its_number_is_typed(string typed)
    {
        var answer = await _bot.AskAsync(DemoPeople.Avery, typed, Chat);

        Assert.Contains("7.5%", CardText.Of(answer.Card!.Value), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("psa 99")]
    [InlineData("show PSA")]
    [InlineData("show")]
    [InlineData("show PSA sixteen")]
    [InlineData("show PSA 99999999999999999999")]
    [InlineData("show PSA ١٦")]
    public async Task A_number_that_is_none_of_the_clusters_is_answered_with_those_that_are(string typed)
    {
        var answer = await _bot.AskAsync(DemoPeople.Avery, typed, Chat);

        Assert.Equal(
            "Please name one of the PSAs of Fairness and opportunity for all: 9, 16, 21, 24. For example: show PSA 9",
            answer.Activity!.Text);
    }

    [Theory]
    [InlineData("teach me")]
    [InlineData("**show** <b>me</b> [all](http://a.uk)")]
    public async Task Words_that_the_bot_does_not_know_are_answered_with_help_in_a_chat(string typed)
    {
        var answer = await _bot.AskAsync(DemoPeople.Avery, typed, Chat);

        var run = CardText.Elements(answer.Card!.Value).Single(e => e.TryGetProperty("text", out var text) && text.GetString() == typed);
        Assert.Equal("TextRun", run.GetProperty("type").GetString());
        Assert.Contains("Type help for all that it can do.", CardText.Of(answer.Card!.Value), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status", Teams.General, "Only people with a part in this cluster can see this.")]
    [InlineData("show PSA 16", Teams.General, "Only people with a part in this cluster can see this.")]
    [InlineData(
        "open check-in", Teams.General,
        "Only the cluster lead or an administrator can open a check-in. Nothing was changed. Avery Howard (cluster lead) can help.")]
    [InlineData("link", Teams.General, "Only a cluster lead or an administrator can link a channel. Nothing was changed.")]
    [InlineData("status", "a:stranger", "You have no part in a cluster yet.")]
    [InlineData("show PSA 16", "a:stranger", "You have no part in a cluster yet.")]
    [InlineData("open check-in", "a:stranger", "You have no part in a cluster yet.")]
    public async Task Somebody_whom_the_register_does_not_know_is_told_so_politely(string typed, string place, string expected)
    {
        var stored = await _bot.StoredAsync();
        var answer = await _bot.AskAsync(Teams.Stranger, typed, place);

        Assert.Null(answer.Card);
        Assert.StartsWith(expected, answer.Activity!.Text, StringComparison.Ordinal);
        Assert.Equal(stored, await _bot.StoredAsync());
    }

    [Theory]
    [InlineData("status")]
    [InlineData("show PSA 16")]
    [InlineData("open check-in")]
    public async Task A_channel_that_is_not_linked_says_how_to_link_it(string typed)
    {
        var answer = await _bot.AskAsync(DemoPeople.Avery, typed, Unlinked);

        Assert.Contains("can type: @ClusterBot link", answer.Activity!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("show PSA 16")]
    public async Task Somebody_of_another_tenant_learns_nothing_in_their_own_chat_whatever_their_id(string typed)
    {
        const string chat = "a:avery-elsewhere";
        var stored = await _bot.StoredAsync();
        var before = _bot.Connector.Received.Count;
        using var response = await _bot.PostAsync(Elsewhere(Teams.Says(DemoPeople.Avery, typed, chat)));
        var answer = await _bot.Connector.WaitForAsync(item =>
            item.ConversationId == chat && _bot.Connector.Received.ToList().IndexOf(item) >= before);

        Assert.Null(answer.Card);
        Assert.DoesNotContain("Fairness", answer.Activity!.Text, StringComparison.Ordinal);
        Assert.Equal(stored, await _bot.StoredAsync());
    }

    [Theory]
    [InlineData("status")]
    [InlineData("show PSA 16")]
    [InlineData("open check-in")]
    public async Task A_channel_of_one_tenant_does_not_answer_another(string typed)
    {
        await _bot.AskAsync(DemoPeople.Avery, "help", Teams.General);
        var stored = await _bot.StoredAsync();
        var before = _bot.Connector.Received.Count;
        using var response = await _bot.PostAsync(Elsewhere(Teams.Says(DemoPeople.Avery, typed, Teams.General)));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(stored, await _bot.StoredAsync());
        // Messages of one channel leave in their order: an answer to the first would have come before this one.
        await _bot.AskAsync(DemoPeople.Avery, "help", Teams.General);
        Assert.Single(_bot.Connector.Received.Skip(before), item => item.IsSend && item.ConversationId == Teams.General);
    }

    [Fact]
    public async Task A_tenant_that_is_not_allowed_is_turned_away_at_the_door()
    {
        await using var bot = await BotUnderTest.StartAsync(new() { ["AllowedTenants:0"] = Teams.TenantId });
        using var response = await bot.PostAsync(Elsewhere(Teams.Says(DemoPeople.Avery, "help", Chat)));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        await bot.AskAsync(DemoPeople.Avery, "help", Chat);
        Assert.Single(bot.Connector.Received, item => item.IsSend);
    }

    private static Activity Elsewhere(Activity activity)
    {
        activity.ChannelData!.Tenant!.Id = activity.Conversation!.TenantId = "99999999-9999-4999-8999-999999999999";
        return activity;
    }
}
