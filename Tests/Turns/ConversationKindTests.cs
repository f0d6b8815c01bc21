using ClusterBot.Data.Entities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Turns;

/// <summary>
/// A missing value is never read as the most trusted one: only a conversation that says that it is personal is one person's own.
/// </summary>
public sealed class ConversationKindTests : IAsyncLifetime
{
    private const string AllStaff = "19:all-staff@thread.tacv2";

    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    [Theory]
    [InlineData(AllStaff, "", true, ConversationKind.Channel)]
    [InlineData(AllStaff, "\"isGroup\": true,", true, ConversationKind.Channel)]
    [InlineData(AllStaff, "\"conversationType\": \"personal\",", true, ConversationKind.Unknown)]
    [InlineData(AllStaff, "", false, ConversationKind.Unknown)]
    [InlineData(AllStaff, "\"conversationType\": \"personal\",", false, ConversationKind.Unknown)]
    [InlineData("19:chat@thread.v2", "\"isGroup\": true,", false, ConversationKind.GroupChat)]
    [InlineData("a:1-avery", "", false, ConversationKind.Unknown)]
    [InlineData("a:1-avery", "\"isGroup\": false,", false, ConversationKind.Unknown)]
    [InlineData("a:1-avery", "\"conversationType\": \"meeting\",", false, ConversationKind.Unknown)]
    [InlineData("a:1-avery", "\"conversationType\": \"personal\", \"isGroup\": true,", false, ConversationKind.Unknown)]
    [InlineData("a:1-avery", "\"conversationType\": \"personal\", \"isGroup\": \"true\",", false, ConversationKind.Unknown)]
    [InlineData("a:1-avery", "\"conversationType\": \"Personal\",", false, ConversationKind.Unknown)]
    [InlineData("a:1-avery", "\"conversationType\": \"personal\",", false, ConversationKind.Personal)]
    public async Task A_conversation_is_what_it_says_and_nothing_more_trusted(string id, string says, bool hasTeam, ConversationKind kind)
    {
        await MentionAsync(id, says, hasTeam, "help");

        var known = await _bot.QueryAsync(db => db.Conversations.SingleAsync(c => c.Id == id));
        Assert.Equal(kind, known.Kind);
        Assert.Equal(kind == ConversationKind.Personal, known.PersonId is not null);
    }

    [Fact]
    public async Task One_persons_work_never_goes_to_a_place_that_does_not_say_it_is_personal()
    {
        await MentionAsync(AllStaff, "", hasTeam: true, "help");
        await MentionAsync("19:somewhere@thread.tacv2", "", hasTeam: false, "my work");
        using var asked = await _bot.PostAsync(Teams.Says(DemoPeople.Avery, "my work", Teams.General));

        var sent = await _bot.Connector.WaitForAsync(item => item.CreatesConversation && item.Body!.Value.TryGetProperty("members", out _));
        var work = await _bot.Connector.WaitForAsync(item => item.ConversationId == sent.Conversation && item.Card is not null);
        Assert.StartsWith("a:", work.ConversationId, StringComparison.Ordinal);
        Assert.DoesNotContain(
            _bot.Connector.Received,
            item => item.Conversation?.StartsWith("19:", StringComparison.Ordinal) is true && item.Card is { } card
                && CardText.Of(card).Contains("Your work", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_later_activity_corrects_the_kind_and_what_was_thought_personal_is_nobodys()
    {
        await MentionAsync("19:second@thread.tacv2", "\"isGroup\": true,", hasTeam: false, "help");
        Assert.Equal(ConversationKind.GroupChat, (await KnownAsync("19:second@thread.tacv2")).Kind);
        await MentionAsync("19:second@thread.tacv2", "\"conversationType\": \"channel\",", hasTeam: true, "link");
        Assert.Equal(ConversationKind.Channel, (await KnownAsync("19:second@thread.tacv2")).Kind);

        await MentionAsync("a:1", "\"conversationType\": \"personal\",", hasTeam: false, "help");
        await MentionAsync("a:1", "\"conversationType\": \"groupChat\",", hasTeam: false, "help");
        await MentionAsync("a:1", "\"conversationType\": \"personal\",", hasTeam: false, "help");
        var corrected = await KnownAsync("a:1");
        Assert.Equal((ConversationKind.GroupChat, null), (corrected.Kind, corrected.PersonId));
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    private Task<Conversation> KnownAsync(string id) => _bot.QueryAsync(db => db.Conversations.SingleAsync(c => c.Id == id));

    private async Task MentionAsync(string id, string says, bool hasTeam, string text)
    {
        var team = hasTeam ? $$""", "team": { "id": "{{Teams.General}}" }, "channel": { "id": "{{id}}" }""" : "";
        using var response = await _bot.PostAsync($$"""
            {
              "type": "message", "id": "{{Guid.NewGuid()}}", "channelId": "msteams", "serviceUrl": "{{_bot.Connector.ServiceUrl}}",
              "recipient": { "id": "{{Teams.BotId}}" },
              "from": { "id": "29:avery-howard", "name": "Avery Howard", "aadObjectId": "{{DemoPeople.Avery.AadObjectId}}" },
              "conversation": { "id": "{{id}}", {{says}} "tenantId": "{{Teams.TenantId}}" },
              "channelData": { "tenant": { "id": "{{Teams.TenantId}}" } {{team}} },
              "text": "<at>ClusterBot</at> {{text}}",
              "entities": [{ "type": "mention", "text": "<at>ClusterBot</at>", "mentioned": { "id": "{{Teams.BotId}}", "name": "ClusterBot" } }]
            }
            """);
        response.EnsureSuccessStatusCode();
    }
}
