using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox;
using ClusterBot.Tests.Support.Connector;

namespace ClusterBot.Tests.Delivery;

public class UpdateTests
{
    [Fact]
    public async Task An_update_follows_its_post()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.PostAsync(PostRoom.General, "posted");
        await room.UpdateAsync("posted", "updated");
        room.Connector.Next(ConnectorAnswer.Throttled(5));

        await room.PassForAsync(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(1));
        Assert.Equal(["posted", "updated"], room.Texts);
        Assert.Equal(["updated"], room.Connector.Messages(PostRoom.General).Select(message => message.Text));
        Assert.Equal((await room.RowAsync("posted")).ActivityId, (await room.RowAsync("updated")).ActivityId);
    }

    [Fact]
    public async Task An_update_of_what_was_refused_is_refused_for_the_same_reason()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.PostAsync(PostRoom.General, "posted");
        await room.UpdateAsync("posted", "updated");
        room.Connector.Next(ConnectorAnswer.Refused(403, "MessageWritesBlocked"));

        await room.PassAsync();
        var row = await room.RowAsync("updated");
        Assert.Equal((OutboxMessageState.Refused, "MessageWritesBlocked"), (row.State, row.Reason));
        Assert.Single(room.Connector.Received);
    }

    [Fact]
    public async Task An_update_of_a_message_that_is_gone_is_final()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.PostAsync(PostRoom.General, "posted");
        await room.UpdateAsync("posted", "updated");
        room.Connector.Next(ConnectorAnswer.Refused(404, "ActivityNotFoundInConversation"), sent => sent.IsUpdate);

        await room.PassForAsync(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(1));
        Assert.Equal(2, room.Connector.Received.Count);
        Assert.Equal(OutboxMessageState.Refused, (await room.RowAsync("updated")).State);
    }

    [Fact]
    public async Task A_message_known_by_the_channels_id_is_updated_in_its_thread()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.InOutboxAsync((outbox, _) =>
            outbox.UpdateActivityAsync(room.Channel(PostRoom.General), "1700", "1600", OutboundMessage.Text("updated"), "key"));

        await room.PassAsync();
        var sent = Assert.Single(room.Connector.Accepted);
        Assert.Equal(("PUT", $"{PostRoom.General};messageid=1600", "1700"), (sent.Method, sent.ConversationId, sent.ActivityId));
    }
}
