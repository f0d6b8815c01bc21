using ClusterBot.Data.Entities;
using ClusterBot.Bot.Delivery.Lanes;
using ClusterBot.Bot.Delivery.Pacing;
using ClusterBot.Bot.Outbox;
using ClusterBot.Tests.Support.Connector;

namespace ClusterBot.Tests.Delivery;

public class LaneTests
{
    private static readonly OutboxOptions Alert = new() { Priority = OutboxMessagePriority.Alert };

    [Fact]
    public async Task A_conversation_that_is_not_answered_holds_up_no_other_of_its_tenant()
    {
        await using var room = await PostRoom.OpenAsync();
        var held = new TaskCompletionSource();
        room.Connector.NextIn(PostRoom.General, ConnectorAnswer.Held(held.Task));
        await room.StartWorkerAsync();
        await room.PostAsync(PostRoom.General, "held");
        await room.PostAsync(PostRoom.General, "behind it");
        await room.PostAsync(PostRoom.Board, "elsewhere");

        await WorkerTests.UntilAsync(() => PassesUntil(room, "elsewhere"));
        Assert.Equal(["elsewhere"], room.Texts);

        held.SetResult();
        await WorkerTests.UntilAsync(() => PassesUntil(room, "behind it"));
        await room.StopWorkerAsync();
        Assert.Equal(["held", "elsewhere", "behind it"], room.Texts);
    }

    [Fact]
    public async Task An_alert_goes_before_all_that_waits()
    {
        await using var room = await PostRoom.OpenAsync();
        await FillAsync(room, 45, "routine");
        await room.PostAsync(PostRoom.General, "alert", Alert);
        await room.PassAsync();
        Assert.Equal("alert", room.Texts[0]);
        Assert.Equal(46, room.Texts.Count);
    }

    [Fact]
    public async Task An_alert_goes_before_what_waits_for_another_tenants_request()
    {
        await using var room = await PostRoom.OpenAsync();
        var held = new TaskCompletionSource();
        room.Connector.NextIn(PostRoom.General, ConnectorAnswer.Held(held.Task));
        await room.StartWorkerAsync();
        await room.PostAsync(PostRoom.General, "held");
        await WorkerTests.UntilAsync(() => Task.FromResult(room.Connector.Received.Count == 1));
        await room.PostAsync(PostRoom.Elsewhere, "routine");
        await UntilLeasedAsync(room, "routine");
        await room.InOutboxAsync((outbox, _) =>
            outbox.PostAsync(room.Channel("19:alerts@thread.tacv2", PostRoom.OtherTenant), OutboundMessage.Text("alert"), "alert", Alert));
        await WorkerTests.UntilAsync(() => Task.FromResult(room.Get<LaneRegistry>().WaitingForATurn == 2));

        room.Time.Advance(SendGate.ForTheFirstAnswer);
        await WorkerTests.UntilAsync(() => Task.FromResult(room.Texts.Contains("routine")));
        Assert.Equal(["alert", "routine"], room.Texts);
        held.SetResult();
        await room.StopWorkerAsync();
    }

    [Fact]
    public async Task Alerts_without_end_starve_nobody()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.PostAsync(PostRoom.General, "routine");
        await FillAsync(room, 45, "alert", Alert);
        await room.PassAsync();
        Assert.Equal(9, room.Texts.ToList().IndexOf("routine"));
    }

    [Fact]
    public async Task What_a_later_update_has_overtaken_is_not_sent_and_the_later_one_waits_as_it_was_told()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.PostAsync(PostRoom.General, "posted");
        await room.PassAsync();
        await room.UpdateAsync("posted", "first update");
        room.Connector.Next(ConnectorAnswer.Throttled(17));
        await room.PassAsync();
        await room.UpdateAsync("posted", "second update");
        await room.UpdateAsync("posted", "third update");

        await room.PassForAsync(TimeSpan.FromSeconds(16), TimeSpan.FromSeconds(1));
        Assert.Equal(["posted"], room.Texts);
        await room.PassForAsync(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1));
        Assert.Equal(["posted", "third update"], room.Texts);
        Assert.Equal(OutboxMessageState.Superseded, (await room.RowAsync("first update")).State);
        Assert.Equal(OutboxMessageState.Superseded, (await room.RowAsync("second update")).State);
    }

    [Fact]
    public async Task Updates_of_different_messages_overtake_nobody()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.PostAsync(PostRoom.General, "one");
        await room.PostAsync(PostRoom.General, "two");
        await room.UpdateAsync("one", "one changed");
        await room.UpdateAsync("two", "two changed");
        await room.PassAsync();
        Assert.Equal(["one", "two", "one changed", "two changed"], room.Texts);
    }

    [Fact]
    public async Task What_failed_counts_for_the_pace_of_the_next_process_too()
    {
        await using var room = await PostRoom.OpenAsync();
        await FillAsync(room, 60, "posted");
        for (var n = 0; n < 30; n++)
        {
            room.Connector.Next(ConnectorAnswer.OfStatus(503));
        }

        await room.PassAsync();
        Assert.Equal(50, room.Connector.Received.Count);
        await room.RestartAsync();
        room.Time.Advance(TimeSpan.FromMilliseconds(900));
        await room.PassAsync();
        Assert.Equal(50, room.Connector.Received.Count);
    }

    [Fact]
    public void Where_answers_are_quick_one_waits_for_the_other()
    {
        var (limiter, now) = (new ConcurrencyLimiter(), PaceTests.Start);
        Note(limiter, milliseconds: 5);
        Assert.Equal(TimeSpan.Zero, limiter.WaitFor([], now));
        Assert.Equal(TimeSpan.FromMilliseconds(99), limiter.WaitFor([now.AddMilliseconds(-1)], now));
        Assert.Equal(TimeSpan.Zero, limiter.WaitFor([now.AddMilliseconds(-100)], now));
    }

    [Fact]
    public void Where_answers_are_slow_as_many_are_on_the_way_as_the_pace_takes()
    {
        var (limiter, now) = (new ConcurrencyLimiter(), PaceTests.Start);
        Note(limiter, milliseconds: 110);
        Assert.Equal(TimeSpan.Zero, limiter.WaitFor([.. Enumerable.Repeat(now, 5)], now));
        Assert.True(limiter.WaitFor([.. Enumerable.Repeat(now, 6)], now) > TimeSpan.Zero);
    }

    [Fact]
    public void Before_it_is_known_how_quick_answers_are_one_waits_for_the_other()
    {
        var (limiter, now) = (new ConcurrencyLimiter(), PaceTests.Start);
        limiter.Note(TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.FromSeconds(1), limiter.WaitFor([now], now));
    }

    private static void Note(ConcurrencyLimiter limiter, int milliseconds)
    {
        for (var n = 0; n < 20; n++)
        {
            limiter.Note(TimeSpan.FromMilliseconds(milliseconds));
        }
    }

    /// <summary>One message into each of many conversations.</summary>
    private static Task<bool> FillAsync(PostRoom room, int conversations, string text, OutboxOptions? options = null) =>
        room.InOutboxAsync(async (outbox, _) =>
        {
            for (var n = 0; n < conversations; n++)
            {
                await outbox.PostAsync(room.Channel($"19:many-{n}@thread.tacv2"), OutboundMessage.Text(text), $"{text} {n}", options);
            }

            return true;
        });

    private static Task UntilLeasedAsync(PostRoom room, string key) =>
        WorkerTests.UntilAsync(async () => (await room.RowAsync(key)).State == OutboxMessageState.Leased);

    private static Task<bool> PassesUntil(PostRoom room, string text)
    {
        room.Time.Advance(TimeSpan.FromMilliseconds(50));
        return Task.FromResult(room.Texts.Contains(text));
    }
}
