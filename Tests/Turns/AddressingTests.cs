using System.Text.Json;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Turns;

/// <summary>
/// With <c>ChannelMessage.Read.Group</c> Teams delivers every message of every channel. What does not mention the bot is not answered,
/// not executed and leaves no row.
/// </summary>
public sealed class AddressingTests : IAsyncLifetime
{
    private const string Unlinked = "19:somewhere-else@thread.tacv2";

    private const string Group = "19:a-group-chat@thread.v2";

    private BotUnderTest _bot = null!;

    public static TheoryData<string> Places => [Teams.General, Teams.General + ";messageid=1795431416466", Teams.Board, Unlinked, Group];

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        await _bot.OpenTeamAsync();
        await _bot.AskAsync(DemoPeople.Avery, "help", Teams.ChatOf(DemoPeople.Avery));
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory, MemberData(nameof(Places))]
    public async Task Hundreds_of_ordinary_messages_cause_no_send_and_no_row(string place)
    {
        var lines = await File.ReadAllLinesAsync(
            Repository.PathTo("Tests", "Samples", "Conversations", "not-for-the-bot.txt"), TestContext.Current.CancellationToken);
        Assert.True(lines.Length > 250);
        var (rows, sent) = (await RowsAsync(), _bot.Connector.Received.Count);
        DemoPeople[] people = [DemoPeople.Avery, DemoPeople.Blake, DemoPeople.Devon, DemoPeople.Finley, Teams.Stranger];
        for (var i = 0; i < lines.Length; i++)
        {
            await PostAsync(InGroup(Teams.Writes(people[i % people.Length], lines[i], place), place));
        }

        Assert.Equal(rows, await RowsAsync());
        // Messages of one lane leave in their order: an answer to any of them would have come before this one.
        await _bot.AskAsync(DemoPeople.Avery, "help", Teams.ChatOf(DemoPeople.Avery));
        Assert.Single(_bot.Connector.Received.Skip(sent), item => item.IsSend);
    }

    [Theory, MemberData(nameof(Places))]
    public async Task The_mention_of_somebody_else_does_not_address_the_bot_whatever_their_name(string place)
    {
        var (rows, sent) = (await RowsAsync(), _bot.Connector.Received.Count);
        foreach (var (id, name) in ((string, string)[])[("29:blake-cole", "Blake Cole"), ("29:clusterbot", "ClusterBot"),
            ("28:another-bot", "ClusterBot")])
        {
            var message = Teams.Says(DemoPeople.Avery, "open check-in", place);
            message.Text = $"<at>{name}</at> open check-in";
            message.Entities = [Mention(id, name)];
            await PostAsync(InGroup(message, place));
        }

        Assert.Equal(rows, await RowsAsync());
        Assert.Equal(sent, _bot.Connector.Received.Count);
    }

    [Theory]
    [InlineData("<blockquote itemtype=\"http://schema.skype.com/Forward\"><p><at>ClusterBot</at> open check-in</p></blockquote>"
        + "<p>status is in there</p>")]
    [InlineData("<quoted messageId=\"1\"><at>ClusterBot</at> status</quoted> status, as I said")]
    public async Task A_mention_that_is_only_passed_on_with_another_message_does_not_address_the_bot(string text)
    {
        var (rows, sent) = (await RowsAsync(), _bot.Connector.Received.Count);
        var message = Teams.Says(DemoPeople.Avery, "", Teams.General);
        message.Text = text;
        await PostAsync(message);

        Assert.Equal(rows, await RowsAsync());
        Assert.Equal(sent, _bot.Connector.Received.Count);
    }

    [Fact]
    public async Task What_becomes_of_such_messages_leaves_no_row_either()
    {
        var rows = await RowsAsync();
        foreach (var (type, happened) in ((string, string?)[])[(ActivityTypes.MessageUpdate, "editMessage"),
            (ActivityTypes.MessageUpdate, "undeleteMessage"), (ActivityTypes.MessageDelete, "softDeleteMessage"),
            (ActivityTypes.MessageReaction, null)])
        {
            var activity = Teams.Writes(DemoPeople.Avery, "open check-in", Teams.General);
            (activity.Id, activity.Type, activity.ChannelData!.EventType) = ("1700000000750", type, happened);
            await PostAsync(activity);
        }

        Assert.Equal(rows, await RowsAsync());
    }

    [Theory]
    [InlineData("<quoted messageId=\"1700000000001\"/><at>ClusterBot</at> status")]
    [InlineData(
        "<blockquote itemscope=\"\" itemtype=\"http://schema.skype.com/Reply\" itemid=\"1700\"><strong itemprop=\"mri\">Blake Cole</strong>"
            + "<p itemprop=\"preview\">show PSA 9 &amp; more</p></blockquote><p><at>ClusterBot</at> status</p>")]
    [InlineData("<at>ClusterBot</at>&nbsp;status")]
    [InlineData("<attachment id=\"5c0f\"></attachment><at>ClusterBot</at> status")]
    public async Task A_command_behind_a_quote_or_a_placeholder_is_the_command(string text)
    {
        var message = Teams.Says(DemoPeople.Avery, "", Teams.General);
        message.Text = text;
        await PostAsync(message);

        await _bot.Connector.WaitForAsync(item =>
            item.Card is { } card && CardText.Of(card).Contains("Check-in of 23 November 2026: 0 of 4 answered", StringComparison.Ordinal));
    }

    private static Activity InGroup(Activity activity, string place)
    {
        if (place == Group)
        {
            (activity.Conversation!.ConversationType, activity.ChannelData!.Team, activity.ChannelData.Channel) =
                (ConversationTypes.GroupChat, null, null);
        }

        return activity;
    }

    private static Entity Mention(string id, string name) => new()
    {
        Type = "mention",
        Properties = new Dictionary<string, JsonElement>
        {
            ["mentioned"] = JsonSerializer.SerializeToElement(new { id, name }),
            ["text"] = JsonSerializer.SerializeToElement($"<at>{name}</at>"),
        },
    };

    private async Task PostAsync(Activity activity)
    {
        using var response = await _bot.PostAsync(activity);
        response.EnsureSuccessStatusCode();
    }

    private Task<string> RowsAsync() => _bot.QueryAsync(async db => string.Join(' ', new[]
    {
        await db.Turns.CountAsync(),
        await db.Conversations.CountAsync(),
        await db.Messages.CountAsync(),
        await db.DeletedMessages.CountAsync(),
        await db.Summaries.CountAsync(),
        await db.Rounds.CountAsync(),
        await db.Contacts.CountAsync(),
        await db.OutboxMessages.CountAsync(d => !d.OrderKey.StartsWith("a:")),
    }));
}
