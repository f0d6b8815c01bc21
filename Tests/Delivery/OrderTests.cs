using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox;
using ClusterBot.Tests.Support.Connector;

namespace ClusterBot.Tests.Delivery;

public class OrderTests
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_conversation_keeps_its_order_when_messages_fail_and_are_tried_again()
    {
        await using var room = await PostRoom.OpenAsync();
        string[] texts = [.. Enumerable.Range(1, 12).Select(n => $"{n}")];
        foreach (var text in texts)
        {
            await room.PostAsync(PostRoom.General, text);
        }

        foreach (var failing in new[] { "1", "4", "4", "9" })
        {
            room.Connector.Next(ConnectorAnswer.OfStatus(503), sent => sent.Activity?.Text == failing);
        }

        await room.PassForAsync(TimeSpan.FromMinutes(1), Step);
        Assert.Equal(texts, room.Texts);
        Assert.Equal(16, room.Connector.Received.Count);
    }

    [Fact]
    public async Task A_message_that_waits_holds_up_its_own_conversation_only()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.PostAsync(PostRoom.General, "general 1");
        await room.PostAsync(PostRoom.General, "general 2");
        await room.PostAsync(PostRoom.Board, "board 1");
        room.Connector.NextIn(PostRoom.General, ConnectorAnswer.Throttled(60));

        await room.PassForAsync(TimeSpan.FromSeconds(59), Step);
        Assert.Equal(["board 1"], room.Texts);

        await room.PassForAsync(TimeSpan.FromSeconds(2), Step);
        Assert.Equal(["board 1", "general 1", "general 2"], room.Texts);
    }

    [Fact]
    public async Task A_digest_goes_when_nothing_else_waits_but_keeps_nobody_waiting_behind_it()
    {
        await using var room = await PostRoom.OpenAsync();
        var digest = new OutboxOptions { Priority = OutboxMessagePriority.Digest };
        await room.PostAsync(PostRoom.General, "digest", digest);
        await room.PostAsync(PostRoom.Board, "routine 1");
        await room.PostAsync(PostRoom.Board, "routine 2");

        await room.PassAsync();
        Assert.Equal(["routine 1", "routine 2", "digest"], room.Texts);

        await room.PostAsync(PostRoom.General, "another digest", digest);
        await room.PostAsync(PostRoom.General, "answer", new OutboxOptions { Priority = OutboxMessagePriority.Answer });
        await room.PostAsync(PostRoom.Board, "routine 3");

        await room.PassAsync();
        Assert.Equal(["another digest", "answer", "routine 3"], room.Texts.Skip(3));
    }

    [Fact]
    public async Task An_alert_overtakes_other_conversations_but_not_its_own()
    {
        await using var room = await PostRoom.OpenAsync();
        var alert = new OutboxOptions { Priority = OutboxMessagePriority.Alert };
        await room.PostAsync(PostRoom.General, "routine 1");
        await room.PostAsync(PostRoom.General, "routine 2");
        await room.PostAsync(PostRoom.General, "alert after routine", alert);
        await room.PostAsync(PostRoom.Board, "alert", alert);
        await room.PostAsync(PostRoom.Board, "routine on the board");

        await room.PassAsync();
        Assert.Equal(["alert", "routine 1", "routine 2", "alert after routine", "routine on the board"], room.Texts);
    }

    [Fact]
    public async Task A_reply_goes_into_its_thread()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.PostAsync(PostRoom.General, "reply", new OutboxOptions { ThreadId = "1700000000000" });
        await room.PassAsync();
        Assert.Equal($"{PostRoom.General};messageid=1700000000000", Assert.Single(room.Connector.Accepted).ConversationId);
    }

    [Fact]
    public async Task A_new_thread_remembers_its_own_conversation()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.InOutboxAsync((outbox, _) =>
            outbox.StartThreadAsync(room.Channel(PostRoom.Board), OutboundMessage.Text("start"), "start"));
        await room.PassAsync();
        await room.UpdateAsync("start", "changed");
        await room.PassAsync();

        var started = room.Connector.Accepted[0];
        Assert.True(started.CreatesConversation);
        Assert.Equal(PostRoom.Board, started.Body!.Value.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString());
        var row = await room.RowAsync("start");
        Assert.Equal((started.Conversation, started.GivenActivityId), (row.ConversationId, row.ActivityId));
        Assert.Equal(
            (started.Conversation, started.GivenActivityId),
            (room.Connector.Accepted[1].ConversationId, room.Connector.Accepted[1].ActivityId));
    }
}
