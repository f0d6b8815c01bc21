using ClusterBot.Bot.Delivery.Pacing;
using ClusterBot.Bot.Outbox;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterBot.Tests.Delivery;

public class PaceTests(ITestOutputHelper output)
{
    internal static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    private static readonly (int Sends, double Seconds)[] InConversation = [(7, 1), (8, 2), (60, 30), (1800, 3600)];

    private static readonly (int Sends, double Seconds)[] InTenant = [(50, 1)];

    /// <summary>One send: into which conversation, how long the sender idled before, how long the answer took, when it counted.</summary>
    private sealed record Turn(int Conversation, int IdleMs, int AnswerMs, int CountedPercent);

    [Fact]
    public void No_window_is_ever_overrun_and_no_send_waits_longer_than_it_must()
    {
        var seed = (ulong)Random.Shared.NextInt64();
        output.WriteLine($"Seed {seed}");
        var turns =
            from conversation in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(0, 20)))
            from idle in Gen.Frequency((20, Gen.Constant(0)), (2, Gen.Choose(0, 1500)), (1, Gen.Choose(0, 40_000)))
            from answer in Gen.Frequency((3, Gen.Choose(0, 15)), (1, Gen.Choose(0, 400)))
            from counted in Gen.Choose(0, 100)
            select new Turn(conversation, idle, answer, counted);
        var property = Prop.ForAll(turns.ListOf().Where(list => list.Count > 0).ToArbitrary(), list => Holds([.. list]));
        var config = Config.QuickThrowOnFailure.WithReplay(new Replay(new Rnd(seed), null)).WithMaxTest(300).WithEndSize(400);
        Check.One(config, property);
    }

    [Fact]
    public void With_several_on_the_way_no_window_is_overrun_and_little_of_the_pace_is_lost()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"Seed {seed}");
        var (random, rateLimiter, now) = (new Random(seed), new RateLimiter(), Start);
        var onTheWay = new PriorityQueue<(string Conversation, DateTimeOffset BeganAt), DateTimeOffset>();
        var counted = new List<DateTimeOffset>();
        for (var n = 0; counted.Count < 1000; n++)
        {
            while (onTheWay.TryPeek(out var first, out var answeredAt) && answeredAt <= now)
            {
                onTheWay.Dequeue();
                rateLimiter.End(first.Conversation, first.BeganAt, answeredAt);
            }

            if (onTheWay.Count < 12 && rateLimiter.WaitFor($"{n}", now) == TimeSpan.Zero)
            {
                // The channel counts it, and answers a hundred milliseconds later; now and then the way there takes longer.
                var countedAt = now.AddMilliseconds(random.Next(4) == 0 ? random.Next(60) : 0);
                rateLimiter.Begin(now);
                onTheWay.Enqueue(($"{n}", now), countedAt.AddMilliseconds(100));
                counted.Add(countedAt);
            }

            now = now.AddMilliseconds(1);
        }

        counted.Sort();
        Assert.All(counted.Skip(50).Zip(counted), pair => Assert.True(pair.First - pair.Second >= TimeSpan.FromSeconds(1)));
        Assert.InRange((now - Start).TotalSeconds, 19, 20 / 0.95);
    }

    [Fact]
    public void An_hour_of_messages_into_one_conversation_keeps_within_every_window()
    {
        var turns = Enumerable.Repeat(new Turn(0, 0, 1, 0), 4000).ToArray();
        Assert.True(Holds(turns));
    }

    [Fact]
    public async Task Messages_leave_as_fast_as_the_limits_allow()
    {
        await using var room = await PostRoom.OpenAsync();
        await QueueAsync(room, 20);
        await room.PassForAsync(TimeSpan.FromSeconds(6), TimeSpan.FromMilliseconds(100));

        // Seven at once, and from then on eight in any two seconds.
        int[] expected = [0, 0, 0, 0, 0, 0, 0, 10, 20, 20, 20, 20, 20, 20, 20, 30, 40, 40, 40, 40];
        Assert.Equal(expected, room.Connector.Received.Select(sent => (int)Math.Round((sent.At - Start).TotalSeconds * 10)));
    }

    [Fact]
    public async Task A_new_process_goes_on_at_the_pace_of_the_one_before()
    {
        await using var room = await PostRoom.OpenAsync();
        await QueueAsync(room, 8);
        await room.PassAsync();
        await room.RestartAsync();

        room.Time.Advance(TimeSpan.FromMilliseconds(900));
        await room.PassAsync();
        Assert.Equal(7, room.Connector.Received.Count);
        room.Time.Advance(TimeSpan.FromMilliseconds(100));
        await room.PassAsync();
        Assert.Equal(8, room.Connector.Received.Count);
    }

    [Fact]
    public void Being_throttled_rests_the_whole_lane_for_a_moment()
    {
        var rateLimiter = new RateLimiter();
        rateLimiter.Throttled(Start);
        Assert.Equal(TimeSpan.FromMilliseconds(250), rateLimiter.WaitFor("any", Start));
        Assert.Equal(TimeSpan.Zero, rateLimiter.WaitFor("any", Start.AddMilliseconds(250)));
    }

    [Fact]
    public void What_is_forgotten_no_longer_matters()
    {
        var (rateLimiter, forgetful) = (new RateLimiter(), new RateLimiter());
        for (var n = 0; n < 1800; n++)
        {
            rateLimiter.Sent("a", Start.AddSeconds(n));
            forgetful.Sent("a", Start.AddSeconds(n));
            forgetful.Forget(Start.AddSeconds(n));
        }

        for (var at = Start.AddMinutes(29); at < Start.AddHours(2); at += TimeSpan.FromSeconds(30))
        {
            forgetful.Forget(at);
            Assert.Equal(rateLimiter.WaitFor("a", at), forgetful.WaitFor("a", at));
        }
    }

    private static async Task QueueAsync(PostRoom room, int messages) =>
        await room.InOutboxAsync(async (outbox, _) =>
        {
            for (var n = 0; n < messages; n++)
            {
                await outbox.PostAsync(room.Channel(PostRoom.General), OutboundMessage.Text($"{n}"), $"{n}");
            }

            return true;
        });

    /// <summary>Plays a sender that is as fast as the pace lets it be, against limits counted in another way.</summary>
    private static bool Holds(IReadOnlyList<Turn> turns)
    {
        var rateLimiter = new RateLimiter();
        var now = Start;
        var counted = new List<(int Conversation, DateTimeOffset At)>();
        var answered = new List<(int Conversation, DateTimeOffset At)>();
        foreach (var turn in turns)
        {
            now += TimeSpan.FromMilliseconds(turn.IdleMs);
            var wait = rateLimiter.WaitFor($"{turn.Conversation}", now);
            now += wait;
            if (wait > TimeSpan.Zero && Fits(answered, turn.Conversation, now.AddTicks(-1)))
            {
                return false;
            }

            var answer = TimeSpan.FromMilliseconds(turn.AnswerMs);
            var at = now + (answer * turn.CountedPercent / 100);
            if (!Fits(counted, turn.Conversation, at))
            {
                return false;
            }

            counted.Add((turn.Conversation, at));
            now += answer;
            rateLimiter.Sent($"{turn.Conversation}", now);
            answered.Add((turn.Conversation, now));
        }

        return true;
    }

    private static bool Fits(List<(int Conversation, DateTimeOffset At)> sends, int conversation, DateTimeOffset at) =>
        InConversation.All(window =>
            sends.Count(send => send.Conversation == conversation && send.At > at.AddSeconds(-window.Seconds)) < window.Sends)
        && InTenant.All(window => sends.Count(send => send.At > at.AddSeconds(-window.Seconds)) < window.Sends);
}
