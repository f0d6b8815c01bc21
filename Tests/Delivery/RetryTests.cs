using ClusterBot.Data.Entities;
using ClusterBot.Bot.Delivery.Pacing;
using ClusterBot.Bot.Outbox;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Slow;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Delivery;

[Slow("a day of failing sends is tried to its end")]
public class RetryTests
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Throttled_waits_exactly_as_long_as_it_was_told()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.PostAsync(PostRoom.General, "hello");
        room.Connector.Next(ConnectorAnswer.Throttled(17));

        await room.PassForAsync(TimeSpan.FromSeconds(30), Step);
        Assert.Equal([0, 17], SecondsOf(room));
    }

    [Fact]
    public async Task Throttled_waits_until_the_instant_it_was_told()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.PostAsync(PostRoom.General, "hello");
        room.Connector.Next(ConnectorAnswer.ThrottledUntil(room.Time.GetUtcNow().AddSeconds(42)));

        await room.PassForAsync(TimeSpan.FromSeconds(60), Step);
        Assert.Equal([0, 42], SecondsOf(room));
    }

    [Fact]
    public async Task A_wait_that_is_over_by_our_clock_is_no_leave_to_send_at_once()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.PostAsync(PostRoom.General, "hello");
        room.Connector.Next(ConnectorAnswer.ThrottledUntil(room.Time.GetUtcNow().AddSeconds(-2)));
        room.Connector.Next(ConnectorAnswer.Throttled(0));

        await room.PassForAsync(TimeSpan.FromMilliseconds(900), TimeSpan.FromMilliseconds(300));
        Assert.Single(room.Connector.Received);
        await room.PassForAsync(TimeSpan.FromSeconds(10), Step);
        Assert.Equal(3, room.Connector.Received.Count);
        Assert.Equal(["hello"], room.Texts);
    }

    [Theory]
    [InlineData("Forbidden")]
    [InlineData("SomethingNew")]
    public async Task A_refusal_by_a_code_that_nobody_knows_is_doubted_where_messages_arrived_before(string code)
    {
        await using var room = await PostRoom.OpenAsync();
        await room.PostAsync(PostRoom.General, "before");
        await room.PassForAsync(TimeSpan.FromSeconds(3), Step);
        await room.PostAsync(PostRoom.General, "hello");
        room.Connector.Next(ConnectorAnswer.Refused(403, code));

        await room.PassForAsync(TimeSpan.FromSeconds(10), Step);
        Assert.Equal(["before", "hello"], room.Texts);
    }

    [Fact]
    public async Task Told_to_wait_a_year_it_asks_again_after_a_quarter_of_an_hour()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.PostAsync(PostRoom.General, "hello");
        room.Connector.Next(ConnectorAnswer.Throttled(31_536_000));
        room.Connector.Next(ConnectorAnswer.ThrottledUntil(room.Time.GetUtcNow().AddYears(1)));

        await room.PassForAsync(TimeSpan.FromMinutes(31), TimeSpan.FromSeconds(10));
        Assert.Equal([0, 900, 1800], SecondsOf(room));
        Assert.Equal(OutboxMessageState.Sent, (await room.RowAsync("hello")).State);
    }

    [Fact]
    public async Task What_is_stored_as_due_in_a_year_goes_within_a_quarter_of_an_hour_of_the_next_start()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.PostAsync(PostRoom.General, "hello");
        await room.ChangeSilentlyAsync(async db => (await db.OutboxMessages.SingleAsync()).DueAt = room.Time.GetUtcNow().AddYears(1));
        await room.RestartAsync();

        await room.PassForAsync(TimeSpan.FromMinutes(16), TimeSpan.FromSeconds(10));
        Assert.Equal(["hello"], room.Texts);
    }

    [Fact]
    public async Task Throttled_without_a_word_on_how_long_is_tried_again()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.PostAsync(PostRoom.General, "hello");
        room.Connector.Next(ConnectorAnswer.Throttled());

        await room.PassAsync();
        Assert.Empty(room.Texts);
        await room.PassForAsync(TimeSpan.FromSeconds(3), Step);
        Assert.Equal(["hello"], room.Texts);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(412)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(302)]
    [InlineData(308)]
    [InlineData(418)]
    [InlineData(451)]
    public async Task What_may_pass_is_tried_again(int status)
    {
        await using var room = await PostRoom.OpenAsync();
        await room.PostAsync(PostRoom.General, "hello");
        room.Connector.Next(ConnectorAnswer.OfStatus(status));

        await room.PassAsync();
        Assert.Equal(OutboxMessageState.Queued, (await room.RowAsync("hello")).State);
        await room.PassForAsync(TimeSpan.FromSeconds(5), Step);
        var row = await room.RowAsync("hello");
        Assert.Equal((OutboxMessageState.Sent, 2, null), (row.State, row.Attempts, row.Reason));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_tried_again()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.PostAsync(PostRoom.General, "hello");
        room.Connector.Next(ConnectorAnswer.Reset);

        await room.PassForAsync(TimeSpan.FromSeconds(5), Step);
        Assert.Equal(["hello"], room.Texts);
    }

    [Theory]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(403, "ConversationBlockedByUser")]
    [InlineData(403, "BotDisabledByAdmin")]
    [InlineData(403, "MessageWritesBlocked")]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(413, "MessageSizeTooBig")]
    public async Task A_final_refusal_ends_it_and_is_recorded(int status, string code)
    {
        await using var room = await PostRoom.OpenAsync();
        await room.PostAsync(PostRoom.General, "refused");
        await room.PostAsync(PostRoom.General, "next");
        room.Connector.Next(ConnectorAnswer.Refused(status, code));

        await room.PassForAsync(TimeSpan.FromMinutes(1), Step);
        var row = await room.RowAsync("refused");
        Assert.Equal((OutboxMessageState.Refused, code, 1), (row.State, row.Reason, row.Attempts));
        Assert.Equal(["next"], room.Texts);
        Assert.DoesNotContain(code, FailureText.For(code));
    }

    [Fact]
    public async Task It_gives_up_after_a_day_in_which_it_could_have_been_sent_whatever_passes_besides()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.PostAsync(PostRoom.General, "hello");

        await FailAsync(room, TimeSpan.FromHours(19), othersGo: true);
        room.Time.Advance(TimeSpan.FromDays(8));
        await FailAsync(room, TimeSpan.FromMinutes(10), othersGo: true);
        await room.RestartAsync();
        room.Time.Advance(TimeSpan.FromDays(2));
        await FailAsync(room, TimeSpan.FromMinutes(10), othersGo: true);
        await FailAsync(room, TimeSpan.FromHours(3), othersGo: false);
        for (var n = 0; n < 8; n++)
        {
            room.Connector.NextIn(PostRoom.General, ConnectorAnswer.Throttled(900));
            room.Time.Advance(TimeSpan.FromMinutes(15));
            await room.PassAsync();
        }

        room.Time.Advance(TimeSpan.FromDays(8));
        await FailAsync(room, TimeSpan.FromMinutes(10), othersGo: true);
        var waiting = await room.RowAsync("hello");
        Assert.Equal(OutboxMessageState.Queued, waiting.State);
        Assert.InRange(waiting.Attempts, RetryWait.MinAttempts, 1_000);

        await FailAsync(room, TimeSpan.FromHours(6), othersGo: true);
        var row = await room.RowAsync("hello");
        Assert.Equal((OutboxMessageState.Refused, "GaveUp"), (row.State, row.Reason));
    }

    [Fact]
    public async Task While_nothing_can_be_sent_at_all_it_gives_up_in_the_end_by_its_attempts()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.PostAsync(PostRoom.General, "hello");
        await FailAsync(room, TimeSpan.FromMinutes(1), othersGo: false);
        await room.ChangeSilentlyAsync(async db => (await db.OutboxMessages.SingleAsync()).Attempts = RetryWait.MaxAttempts - 1);

        await FailAsync(room, TimeSpan.FromMinutes(10), othersGo: false);
        Assert.Equal("GaveUp", (await room.RowAsync("hello")).Reason);
    }

    [Fact]
    public async Task A_doubt_lasts_some_minutes_of_the_bots_own_and_not_of_a_clock_that_is_set()
    {
        await using var room = await PostRoom.OpenAsync();
        await room.PostAsync(PostRoom.General, "before");
        await FailAsync(room, TimeSpan.FromMinutes(30), othersGo: true);
        await room.PassForAsync(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5));
        Assert.Contains("before", room.Texts);

        await room.PostAsync(PostRoom.General, "hello");
        await FailAsync(room, TimeSpan.FromMinutes(30), othersGo: true);
        await RefuseAsync();
        room.Time.Advance(TimeSpan.FromDays(8));
        await RefuseAsync();
        Assert.Equal(OutboxMessageState.Queued, (await room.RowAsync("hello")).State);
        await RefuseAsync();
        Assert.Equal(
            (OutboxMessageState.Refused, "NotFound"), ((await room.RowAsync("hello")).State, (await room.RowAsync("hello")).Reason));

        async Task RefuseAsync()
        {
            room.Connector.NextIn(PostRoom.General, ConnectorAnswer.OfStatus(404));
            room.Time.Advance(TimeSpan.FromMinutes(5));
            await room.PassAsync();
        }
    }

    [Fact]
    public void The_waits_grow_and_stay_between_a_second_and_five_minutes()
    {
        var backoff = new RetryWait(new Random(7));
        var longest = Enumerable.Range(1, 20).Select(attempt => Enumerable.Range(0, 500).Max(_ => backoff.After(attempt))).ToArray();
        var shortest = Enumerable.Range(1, 20).Select(attempt => Enumerable.Range(0, 500).Min(_ => backoff.After(attempt))).ToArray();

        Assert.All(shortest, wait => Assert.True(wait >= TimeSpan.FromSeconds(1)));
        Assert.All(longest, wait => Assert.True(wait <= TimeSpan.FromMinutes(5)));
        Assert.True(longest[0] <= TimeSpan.FromSeconds(2));
        Assert.True(longest[3] > longest[0] * 5);
        Assert.True(longest[19] > TimeSpan.FromMinutes(4.5));
        // Full jitter: a long wait may also be a short one, so that many do not come back together.
        Assert.True(shortest[19] < TimeSpan.FromSeconds(10));
    }

    /// <summary>Teams fails at what is sent into General, and lets through what is sent elsewhere, if anything is.</summary>
    private static async Task FailAsync(PostRoom room, TimeSpan time, bool othersGo)
    {
        for (var gone = TimeSpan.Zero; gone < time; gone += TimeSpan.FromMinutes(5))
        {
            room.Connector.NextIn(PostRoom.General, ConnectorAnswer.OfStatus(503));
            if (othersGo)
            {
                await room.PostAsync(PostRoom.Board, $"at {room.Time.GetUtcNow():O}");
            }

            room.Time.Advance(TimeSpan.FromMinutes(5));
            await room.PassAsync();
        }
    }

    private static IEnumerable<int> SecondsOf(PostRoom room) =>
        room.Connector.Received.Select(sent => (int)Math.Round((sent.At - room.Connector.Received[0].At).TotalSeconds));
}
