using ClusterBot.Bot.Delivery.Lanes;
using ClusterBot.Bot.Delivery.Pacing;
using ClusterBot.Data.Entities;

namespace ClusterBot.Tests.Delivery;

/// <summary>A card that changes all the time is shown often enough, and leaves room for people who wait.</summary>
public sealed class UpdatePaceTests(ITestOutputHelper output)
{
    private const string Channel = "channel";

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private static readonly (int Sends, double Seconds)[] Limits = [(7, 1), (8, 2), (60, 30), (1800, 3600)];

    [Theory]
    [InlineData(1, 10)]
    [InlineData(3, 30)]
    public void For_two_hours_cards_are_shown_often_enough_and_a_person_is_answered_within_two_seconds(int cards, int mostBehind)
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"Seed {seed}");
        var (random, limiter, now) = (new Random(seed), new RateLimiter(), PaceTests.Start);
        var (sends, updates) = (new List<DateTimeOffset>(), Enumerable.Range(0, cards).Select(_ => new List<DateTimeOffset>()).ToList());
        DateTimeOffset? asked = null;
        for (; now < PaceTests.Start + TimeSpan.FromHours(2); now += Step)
        {
            // Somebody asks for help every ten seconds, on average.
            asked ??= random.Next(100) == 0 ? now : null;
            if (asked is { } since && limiter.WaitFor(Channel, now) == TimeSpan.Zero)
            {
                Send(limiter, sends, now);
                Assert.InRange(now - since, TimeSpan.Zero, TimeSpan.FromSeconds(2));
                asked = null;
            }

            if (limiter.WaitForUpdate(Channel, now) == TimeSpan.Zero)
            {
                // The lane takes who has waited longest.
                limiter.Updated(Channel, now);
                updates.MinBy(of => of.Count)!.Add(now);
                Send(limiter, sends, now);
            }
        }

        Assert.All(updates, of => Assert.All(
            of.Zip(of.Skip(1), (one, next) => next - one),
            gap => Assert.InRange(gap, UpdatePace.OfTeams.Least, TimeSpan.FromSeconds(mostBehind))));
        foreach (var (most, seconds) in Limits)
        {
            Assert.All(sends.Zip(sends.Skip(most)), window => Assert.True(window.Second - window.First >= TimeSpan.FromSeconds(seconds)));
        }
    }

    [Fact]
    public void An_answer_goes_before_an_update_that_has_to_wait_and_not_before_the_post_that_it_updates()
    {
        var queue = new LaneQueue();
        queue.Add([Row(1, late: true), Row(2, late: false), Row(3, late: true, updates: 2), Row(4, late: false)]);

        Assert.Equal([1, 2], queue.Heads.Select(head => head.Id));

        queue.Begin(Row(2, late: false));
        Assert.Empty(queue.Heads);
        queue.Land(Row(2, late: false));
        queue.Remove(Row(2, late: false));
        Assert.Equal([1, 3, 4], queue.Heads.Select(head => head.Id));
    }

    [Fact]
    public void While_an_answer_is_on_its_way_the_updates_of_one_card_become_one()
    {
        var queue = new LaneQueue();
        queue.Add([Row(1, late: true), Row(2, late: false)]);
        queue.Begin(Row(2, late: false));

        queue.Add([Row(3, late: true), Row(4, late: true)]);

        Assert.Equal([1, 3], queue.Superseded.Order());
    }

    private static void Send(RateLimiter limiter, List<DateTimeOffset> sends, DateTimeOffset now)
    {
        limiter.Sent(Channel, now);
        sends.Add(now);
    }

    private static PendingMessage Row(long id, bool late, long updates = 100) =>
        new(id, Channel, OutboxMessagePriority.Routine, PaceTests.Start, late ? updates : null) { IsLate = late };
}
