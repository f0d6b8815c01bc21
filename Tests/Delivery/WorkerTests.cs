using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Delivery;

public class WorkerTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_commit_wakes_it()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.StartWorkerAsync();
        await room.PostAsync(PostRoom.General, "one");
        await room.Connector.WaitForAsync(sent => sent.Activity?.Text == "one", Deadline);
        await room.PostAsync(PostRoom.General, "two");
        await room.Connector.WaitForAsync(sent => sent.Activity?.Text == "two", Deadline);
        await room.StopWorkerAsync();
        Assert.Equal(["one", "two"], room.Texts);
    }

    [Fact]
    public async Task Its_own_commits_do_not_keep_it_busy()
    {
        await using var room = await PostRoom.OpenAsync();
        var commits = 0;
        room.Get<Transactions>().Committed += _ => Interlocked.Increment(ref commits);
        await room.StartWorkerAsync();
        await room.PostAsync(PostRoom.General, "one");
        await UntilAsync(async () => (await room.RowAsync("one")).State == OutboxMessageState.Sent);
        await room.StopWorkerAsync();

        // The post; what the worker itself commits adds nothing to send.
        Assert.Equal(1, commits);
    }

    [Fact]
    public async Task What_nobody_told_it_of_is_found_within_fifteen_seconds()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.StartWorkerAsync();
        await room.PostAsync(PostRoom.General, "first");
        await room.Connector.WaitForAsync(sent => sent.Activity?.Text == "first", Deadline);
        await UntilAsync(async () => (await room.RowAsync("first")).State == OutboxMessageState.Sent);
        await room.ChangeSilentlyAsync(db => new MessageOutbox(db, new AfterCommit(), room.Time)
            .PostAsync(room.Channel(PostRoom.General), OutboundMessage.Text("silent"), "silent"));

        await UntilAsync(() =>
        {
            room.Time.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(room.Texts.Contains("silent"));
        });
        await room.StopWorkerAsync();
    }

    [Fact]
    public async Task A_message_that_waits_is_sent_when_its_time_comes()
    {
        await using var room = await PostRoom.OpenAsync();
        room.Connector.Next(ConnectorAnswer.Throttled(7));
        await room.StartWorkerAsync();
        await room.PostAsync(PostRoom.General, "hello");
        await UntilAsync(() =>
        {
            room.Time.Advance(TimeSpan.FromMilliseconds(250));
            return Task.FromResult(room.Texts.Contains("hello"));
        });
        await room.StopWorkerAsync();
        Assert.True(room.Connector.Received[1].At - room.Connector.Received[0].At >= TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task Tenants_do_not_wait_for_each_other()
    {
        await using var room = await PostRoom.OpenAsync();
        var held = new TaskCompletionSource();
        room.Connector.NextIn(PostRoom.General, ConnectorAnswer.Held(held.Task));
        await room.StartWorkerAsync();
        await room.PostAsync(PostRoom.General, "held");
        await room.PostAsync(PostRoom.Elsewhere, "other tenant");
        await UntilAsync(() =>
        {
            room.Time.Advance(TimeSpan.FromMilliseconds(5));
            return Task.FromResult(room.Texts.Contains("other tenant"));
        });
        Assert.Equal(["other tenant"], room.Texts);
        held.SetResult();
        await room.Connector.WaitForAsync(sent => sent.Activity?.Text == "held", Deadline);
        await room.StopWorkerAsync();
    }

    [Fact]
    public async Task When_it_stops_the_send_in_flight_ends_and_nothing_new_begins()
    {
        await using var room = await PostRoom.OpenAsync();
        var held = new TaskCompletionSource();
        room.Connector.Next(ConnectorAnswer.Held(held.Task));
        await room.PostAsync(PostRoom.General, "in flight");
        await room.PostAsync(PostRoom.General, "next");
        await room.StartWorkerAsync();
        await UntilAsync(() => Task.FromResult(room.Connector.Received.Count == 1));

        var stop = room.StopWorkerAsync();
        Assert.False(stop.IsCompleted);
        held.SetResult();
        await stop;

        Assert.Equal(OutboxMessageState.Sent, (await room.RowAsync("in flight")).State);
        var next = await room.RowAsync("next");
        Assert.Equal((OutboxMessageState.Queued, 0), (next.State, next.Attempts));
        Assert.Single(room.Connector.Received);
    }

    [Fact]
    public async Task What_a_process_was_sending_when_it_ended_is_sent_by_the_next()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.PostAsync(PostRoom.General, "one");
        await room.PostAsync(PostRoom.General, "two");
        await room.ChangeSilentlyAsync(db => db.OutboxMessages.Where(d => d.Key == "one").ExecuteUpdateAsync(set => set
            .SetProperty(d => d.State, OutboxMessageState.Leased)
            .SetProperty(d => d.LeasedUntilAt, room.Time.GetUtcNow().AddMinutes(5))));

        await room.PassAsync();
        Assert.Equal(["one", "two"], room.Texts);
    }

    internal static async Task UntilAsync(Func<Task<bool>> holds)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Deadline, "It did not happen in time.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
