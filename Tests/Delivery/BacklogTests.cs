using ClusterBot.Bot.Data.Entities;
using ClusterBot.Bot.Delivery.Lanes;

namespace ClusterBot.Tests.Delivery;

/// <summary>The steps of a lane in all orders: landing, a look at everything, recording, merging.</summary>
public sealed class BacklogTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    private readonly Backlog _backlog = new();
    private readonly SortedDictionary<long, DateTimeOffset?> _outbox = [];

    [Fact]
    public void No_row_waits_for_the_end_of_another_ones_lease()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var (flying, landed, lastId) = (new List<WaitingRow>(), new List<WaitingRow>(), 0L);
        for (var step = 0; step < 20_000; step++)
        {
            switch (random.Next(6))
            {
                case 0 or 1:
                    _outbox[++lastId] = null;
                    _backlog.Add([Stored(lastId)]);
                    break;
                case 2 when _backlog.Heads.FirstOrDefault() is { } head:
                    _outbox[head.Id] = Now.AddMinutes(5);
                    _backlog.Begin(head);
                    flying.Add(head);
                    break;
                case 3 when flying is [var first, ..]:
                    flying.Remove(first);
                    landed.Add(first);
                    _backlog.Land(first);
                    break;
                case 4:
                    _backlog.Add([.. _outbox.Keys.Select(Stored)]);
                    break;
                case 5:
                    Record(landed);
                    break;
            }

            Assert.All(_backlog.Heads, head => Assert.Equal((head.Id, Now), (head.Id, head.DueAt)));
        }
    }

    /// <summary>Updates of one message, in one conversation.</summary>
    private WaitingRow Stored(long id) => new(id, "channel", OutboxMessagePriority.Routine, _outbox[id] ?? Now, UpdatesId: 0);

    private void Record(List<WaitingRow> landed)
    {
        landed.ForEach(row => _outbox.Remove(row.Id));
        foreach (var id in _backlog.Superseded.ToList())
        {
            _outbox.Remove(id);
        }

        _backlog.ForgetSuperseded([.. _backlog.Superseded]);
        landed.ForEach(_backlog.Remove);
        landed.Clear();
    }
}
