using ClusterBot.Data.Entities;
using ClusterBot.Bot.Delivery.Lanes;

namespace ClusterBot.Tests.Delivery;

/// <summary>The steps of a lane in all orders: landing, a look at everything, recording, merging.</summary>
public sealed class BacklogTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    private readonly LaneQueue _laneQueue = new();
    private readonly SortedDictionary<long, DateTimeOffset?> _outbox = [];

    [Fact]
    public void No_row_waits_for_the_end_of_another_ones_lease()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var (flying, landed, lastId) = (new List<PendingMessage>(), new List<PendingMessage>(), 0L);
        for (var step = 0; step < 20_000; step++)
        {
            switch (random.Next(6))
            {
                case 0 or 1:
                    _outbox[++lastId] = null;
                    _laneQueue.Add([Stored(lastId)]);
                    break;
                case 2 when _laneQueue.Heads.FirstOrDefault() is { } head:
                    _outbox[head.Id] = Now.AddMinutes(5);
                    _laneQueue.Begin(head);
                    flying.Add(head);
                    break;
                case 3 when flying is [var first, ..]:
                    flying.Remove(first);
                    landed.Add(first);
                    _laneQueue.Land(first);
                    break;
                case 4:
                    _laneQueue.Add([.. _outbox.Keys.Select(Stored)]);
                    break;
                case 5:
                    Record(landed);
                    break;
            }

            Assert.All(_laneQueue.Heads, head => Assert.Equal((head.Id, Now), (head.Id, head.DueAt)));
        }
    }

    /// <summary>Updates of one message, in one conversation.</summary>
    private PendingMessage Stored(long id) => new(id, "channel", OutboxMessagePriority.Routine, _outbox[id] ?? Now, UpdatesId: 0);

    private void Record(List<PendingMessage> landed)
    {
        landed.ForEach(message => _outbox.Remove(message.Id));
        foreach (var id in _laneQueue.Superseded.ToList())
        {
            _outbox.Remove(id);
        }

        _laneQueue.ForgetSuperseded([.. _laneQueue.Superseded]);
        landed.ForEach(_laneQueue.Remove);
        landed.Clear();
    }
}
