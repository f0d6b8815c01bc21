using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Cards.Help;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Delivery;

public class OutboxTests
{
    [Fact]
    public void A_card_travels_without_text()
    {
        var card = HelpCard.Build(new HelpView { Examples = [] });
        var activity = new PostableCard(CardKey.None("A test's."), card) { Summary = "A new check-in" }.ToActivity();
        Assert.Null(activity.Text);
        Assert.Equal("A new check-in", activity.Summary);
        Assert.Equal("application/vnd.microsoft.card.adaptive", Assert.Single(activity.Attachments!).ContentType);
    }

    [Fact]
    public async Task The_same_key_twice_is_one_delivery()
    {
        await using var room = await PostRoom.OpenAsync();
        var (first, again) = await room.InOutboxAsync(async (outbox, _) =>
            (await outbox.PostAsync(room.Channel(PostRoom.General), OutboundMessage.Text("one"), "key"),
             await outbox.PostAsync(room.Channel(PostRoom.General), OutboundMessage.Text("two"), "key")));
        var later = await room.InOutboxAsync((outbox, _) =>
            outbox.PostAsync(room.Channel(PostRoom.Board), OutboundMessage.Text("three"), "key"));

        Assert.Same(first, again);
        Assert.Equal(first.Id, later.Id);
        await room.PassAsync();
        Assert.Equal(["one"], room.Texts);
    }

    [Fact]
    public async Task One_transaction_keeps_the_order_of_its_messages()
    {
        await using var room = await PostRoom.OpenAsync();
        string[] texts = [.. Enumerable.Range(0, 30).Select(n => $"{n * 7919 % 30}")];
        var rows = await room.InOutboxAsync(async (outbox, _) =>
        {
            var added = new List<OutboxMessage>();
            foreach (var text in texts)
            {
                added.Add(await outbox.PostAsync(room.Channel(PostRoom.General), OutboundMessage.Text(text), text));
            }

            return added;
        });

        Assert.Equal(texts, rows.OrderBy(row => row.Id).Select(row => row.Key));
    }

    [Fact]
    public async Task A_conversation_that_the_bot_was_removed_from_gets_nothing()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.ChangeSilentlyAsync(db => db.Conversations.Where(c => c.Id == PostRoom.General)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.RemovedAt, room.Time.GetUtcNow())));
        await room.PostAsync(PostRoom.General, "hello");

        await room.PassAsync();

        Assert.Empty(room.Connector.Received);
        var row = await room.RowAsync("hello");
        Assert.Equal((OutboxMessageState.Refused, "ConversationRemoved"), (row.State, row.Reason));
    }

    [Fact]
    public async Task A_conversation_that_the_bot_was_removed_from_meanwhile_gets_nothing()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.PostAsync(PostRoom.General, "hello");
        await room.ChangeSilentlyAsync(db => db.Conversations.Where(c => c.Id == PostRoom.General)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.RemovedAt, room.Time.GetUtcNow())));

        await room.PassAsync();

        Assert.Empty(room.Connector.Received);
        var row = await room.RowAsync("hello");
        Assert.Equal((OutboxMessageState.Refused, "ConversationRemoved"), (row.State, row.Reason));
    }

    [Fact]
    public async Task Somebody_in_a_tenant_without_the_bot_is_a_reason_in_words()
    {
        await using var room = await PostRoom.OpenAsync();
        var stranger = new Person { TenantId = "33333333-3333-4333-8333-333333333333", AadObjectId = "a", Name = "Jo Bloggs" };
        var result = await room.InOutboxAsync((outbox, _) => outbox.ToPersonAsync(stranger, OutboundMessage.Text("hello"), "key"));

        Assert.False(result.Queued);
        Assert.Contains("Jo Bloggs", result.Problem);
    }

    [Fact]
    public async Task Every_copy_that_was_posted_is_updated_and_no_version_is_sent_that_another_has_overtaken()
    {
        await using var room = await PostRoom.OpenAsync();
        var (about, board) = (CardFamily.Request.Key("1"), new OutboxOptions { Variant = "asked" });
        await room.PostAsync(PostRoom.General, "first", new OutboxOptions { Variant = "asker" }, about);
        await room.PostAsync(PostRoom.Board, "second", board, about);
        await room.PostAsync(PostRoom.Board, "another", board, CardFamily.Request.Key("2"));
        room.Connector.NextIn(PostRoom.General, ConnectorAnswer.Refused(403, "BotNotInConversationRoster"));
        await room.PassAsync();

        foreach (var version in new[] { "2", "2", "3" })
        {
            await room.InOutboxAsync(async (outbox, _) =>
            {
                await outbox.UpdateAllAsync(about, copy => OutboundMessage.Text($"{copy.Variant} {version}"), version);
                return true;
            });
        }

        await room.PassAsync();
        Assert.Equal(["asked 3", "another"], room.Connector.Messages(PostRoom.Board).Select(message => message.Text));
        Assert.Equal(["asked 3"], room.Connector.Accepted.Where(sent => sent.IsUpdate).Select(sent => sent.Activity!.Text));
    }

    [Fact]
    public async Task Copies_that_wait_in_the_same_transaction_are_updated_too()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.InOutboxAsync(async (outbox, _) =>
        {
            var about = CardFamily.Request.Key("1");
            await outbox.PostAsync(room.Channel(PostRoom.Board), OutboundMessage.Text("open", about), "open");
            await outbox.UpdateAllAsync(about, _ => OutboundMessage.Text("closed"), "2");
            return true;
        });

        await room.PassAsync();
        Assert.Equal(["closed"], room.Connector.Messages(PostRoom.Board).Select(message => message.Text));
    }
}
