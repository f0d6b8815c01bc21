using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Delivery;

public class PersonalChatTests
{
    [Fact]
    public async Task A_personal_chat_is_created_once_and_kept()
    {
        await using var room = await PostRoom.OpenAsync();
        var blake = await AddBlakeAsync(room, DemoPeople.Blake.Id);
        await ToAsync(room, blake, "one");
        await ToAsync(room, blake, "two");
        await room.PassAsync();
        await ToAsync(room, blake, "three");
        await room.PassAsync();

        var created = Assert.Single(room.Connector.Accepted, sent => sent.CreatesConversation);
        Assert.Equal(DemoPeople.Blake.Id, created.Body!.Value.GetProperty("members")[0].GetProperty("id").GetString());
        Assert.Equal(["one", "two", "three"], room.Connector.Messages("a:blake-cole").Select(message => message.Text));
        await room.ChangeSilentlyAsync(async db =>
        {
            var chat = await db.Conversations.SingleAsync(c => c.PersonId == blake.Id);
            Assert.Equal(("a:blake-cole", ConversationKind.Personal, PostRoom.Tenant), (chat.Id, chat.Kind, chat.TenantId));
        });
    }

    [Fact]
    public async Task Somebody_not_seen_in_Teams_is_addressed_by_the_directorys_id()
    {
        await using var room = await PostRoom.OpenAsync();
        await ToAsync(room, await AddBlakeAsync(room, null), "hello");
        await room.PassAsync();
        Assert.Equal(
            DemoPeople.Blake.AadObjectId,
            room.Connector.Accepted[0].Body!.Value.GetProperty("members")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_chat_that_is_known_is_used()
    {
        await using var room = await PostRoom.OpenAsync();
        var blake = await AddBlakeAsync(room, DemoPeople.Blake.Id);
        await room.ChangeSilentlyAsync(db => db.AddAsync(new Conversation
        {
            Id = "a:known",
            TenantId = PostRoom.Tenant,
            Kind = ConversationKind.Personal,
            ServiceUrl = room.Connector.ServiceUrl,
            BotId = "28:clusterbot",
            PersonId = blake.Id,
        }).AsTask());

        await ToAsync(room, blake, "hello");
        await room.PassAsync();
        Assert.Equal("a:known", Assert.Single(room.Connector.Received).ConversationId);
    }

    [Fact]
    public async Task A_chat_that_may_not_be_created_refuses_each_message_with_the_reason()
    {
        await using var room = await PostRoom.OpenAsync();
        await ToAsync(room, await AddBlakeAsync(room, DemoPeople.Blake.Id), "hello");
        room.Connector.Next(ConnectorAnswer.Refused(403, "BotDisabledByAdmin"));
        await room.PassAsync();
        var row = await room.RowAsync("hello");
        Assert.Equal((OutboxMessageState.Refused, "BotDisabledByAdmin"), (row.State, row.Reason));
    }

    [Theory]
    [InlineData("{\"id\":\"a:bla")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task A_chat_that_was_created_without_saying_which_is_created_again_and_the_message_arrives(string answer)
    {
        await using var room = await PostRoom.OpenAsync();
        await ToAsync(room, await AddBlakeAsync(room, DemoPeople.Blake.Id), "hello");
        room.Connector.Next(new ConnectorAnswer(201, answer), item => item.CreatesConversation);

        await room.PassAsync();
        Assert.Equal(OutboxMessageState.Queued, (await room.RowAsync("hello")).State);

        await room.PassForAsync(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(5));
        Assert.Equal(["hello"], room.Connector.Messages("a:blake-cole").Select(message => message.Text));
        Assert.Equal(OutboxMessageState.Sent, (await room.RowAsync("hello")).State);
    }

    [Fact]
    public async Task An_update_follows_a_message_whose_chat_did_not_exist()
    {
        await using var room = await PostRoom.OpenAsync();
        await ToAsync(room, await AddBlakeAsync(room, DemoPeople.Blake.Id), "hello");
        await room.UpdateAsync("hello", "changed");
        await room.PassAsync();
        Assert.Equal(["changed"], room.Connector.Messages("a:blake-cole").Select(message => message.Text));
    }

    internal static async Task<Person> AddBlakeAsync(PostRoom room, string? channelAccountId)
    {
        var blake = new Person
        {
            TenantId = PostRoom.Tenant,
            AadObjectId = DemoPeople.Blake.AadObjectId,
            Name = DemoPeople.Blake.Name,
            ChannelAccountId = channelAccountId,
        };
        await room.ChangeSilentlyAsync(db => db.AddAsync(blake).AsTask());
        return blake;
    }

    internal static async Task ToAsync(PostRoom room, Person person, string text)
    {
        var result = await room.InOutboxAsync((outbox, _) => outbox.ToPersonAsync(person, OutboundMessage.Text(text), text));
        Assert.True(result.Queued);
    }
}
