using System.Net;
using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Turns.Endpoint;

/// <summary>
/// One odd field that nobody uses does not cost a person the answer; what is refused is seen in the log, without its text.
/// </summary>
public sealed class OddFieldsTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    [Theory]
    [InlineData(""" "localTimestamp": "2026-11-29T15:04:34 09:00" """)]
    [InlineData(""" "localTimestamp": "0001-01-01T00:00:00+09:00" """)]
    [InlineData(""" "timestamp": "0001-01-01T00:00:00" """)]
    [InlineData(""" "textFormat": {} """)]
    [InlineData(""" "entities": [{ "type": ["https://schema.org/Message"], "@id": "" }] """)]
    [InlineData(""" "entities": [{ "type": "quotedReply", "quotedReply": { "messageId": "1", "preview": "Well done \ud83d" } }] """)]
    [InlineData(""" "attachments": "none" """)]
    [InlineData(""" "membersAdded": [null] """)]
    public async Task What_nobody_uses_may_be_odd(string field)
    {
        Assert.Equal(HttpStatusCode.OK, await SendAsync(field));
        await _bot.Connector.WaitForAsync(item => item.ConversationId == Teams.ChatOf(DemoPeople.Avery));
    }

    [Fact]
    public async Task A_team_that_is_an_empty_text_is_no_team()
    {
        Assert.Equal(HttpStatusCode.OK, await SendAsync(""" "locale": "en-GB" """, team: "\"\""));
        await _bot.Connector.WaitForAsync(item => item.ConversationId == Teams.ChatOf(DemoPeople.Avery));
    }

    [Fact]
    public async Task A_type_of_tomorrow_is_taken_and_leaves_no_trace()
    {
        Assert.Equal(HttpStatusCode.OK, await SendAsync(""" "locale": "en-GB" """, type: "agentLifecycle"));
        Assert.Equal(0, await _bot.QueryAsync(db => db.Turns.CountAsync()));
    }

    [Fact]
    public async Task A_refusal_is_logged_by_the_fields_name_and_without_its_text()
    {
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(""" "replyToId": ["private words"] """));

        Assert.Single(
            _bot.Log.All, line => line.Contains("Refused with 400: The field 'replyToId' has the wrong type.", StringComparison.Ordinal));
        Assert.DoesNotContain(_bot.Log.All, line => line.Contains("private words", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("A0000000-0000-4000-8000-000000000001")]
    [InlineData("{a0000000-0000-4000-8000-000000000001}")]
    public async Task An_id_of_Entra_in_another_spelling_is_the_same_person(string id)
    {
        Assert.Equal(HttpStatusCode.OK, await SendAsync(""" "locale": "en-GB" """, person: id));

        Assert.NotNull(await _bot.QueryAsync(db =>
            db.Conversations.Where(c => c.Id == Teams.ChatOf(DemoPeople.Avery)).Select(c => c.PersonId).SingleAsync()));
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    private async Task<HttpStatusCode> SendAsync(string field, string type = "message", string? team = null, string? person = null)
    {
        using var response = await _bot.PostAsync($$"""
            {
              "type": "{{type}}", "id": "{{Guid.NewGuid()}}", "channelId": "msteams", "serviceUrl": "{{_bot.Connector.ServiceUrl}}", "text": "help",
              "recipient": { "id": "{{Teams.BotId}}" },
              "from": { "id": "29:avery-howard", "name": "Avery Howard", "aadObjectId": "{{person ?? DemoPeople.Avery.AadObjectId}}" },
              "conversation": { "id": "{{Teams.ChatOf(DemoPeople.Avery)}}", "conversationType": "personal", "tenantId": "{{Teams.TenantId}}" },
              "channelData": { "tenant": { "id": "{{Teams.TenantId.ToUpperInvariant()}}" } {{(team is null ? "" : $", \"team\": {team}")}} },
              {{field}}
            }
            """);
        return response.StatusCode;
    }
}
