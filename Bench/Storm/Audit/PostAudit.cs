using ClusterBot.Bench.Storm.Load;
using ClusterBot.Data.Entities;

namespace ClusterBot.Bench.Storm.Audit;

/// <summary>Holds what the database says was sent against what arrived, message by message.</summary>
internal sealed class PostAudit
{
    private readonly Dictionary<string, List<(TimeSpan At, long Id)>> _order = [];

    public PostAudit(IEnumerable<StoredDelivery> deliveries, IEnumerable<Arrival> arrivals)
    {
        var arrived = arrivals.GroupBy(arrival => (arrival.Root, arrival.Print, arrival.IsUpdate))
            .ToDictionary(group => group.Key, group => group.ToList());
        foreach (var rows in deliveries.GroupBy(row => (row.Root, row.Print, row.IsUpdate)))
        {
            Compare([.. rows], arrived.GetValueOrDefault(rows.Key, []));
            arrived.Remove(rows.Key);
        }

        Unknown = arrived.Values.Sum(group => group.Count);
        OutOfOrder = _order.Values.Sum(Inversions);
    }

    /// <summary>Stand as sent in the database, and never arrived.</summary>
    public int NeverArrived { get; private set; }

    /// <summary>Arrived, and nothing in the database says that they were to be sent.</summary>
    public int Unknown { get; }

    /// <summary>Arrived once more because a process was killed before it could record that they had arrived.</summary>
    public int RepeatedByKills { get; private set; }

    /// <summary>Arrived once more because the connector took them and broke off before it had said so.</summary>
    public int RepeatedByConnector { get; private set; }

    /// <summary>Arrived once more because the connector took them, said nothing for long, and the process was killed meanwhile.</summary>
    public int RepeatedAfterStalls { get; private set; }

    /// <summary>Of all that were repeated, updates: showing the same once more changes nothing for who reads it.</summary>
    public int RepeatedUpdates { get; private set; }

    public int OutOfOrder { get; }

    private void Compare(List<StoredDelivery> rows, List<Arrival> arrivals)
    {
        var sent = rows.Count(row => row.State == OutboxMessageState.Sent);
        NeverArrived += Math.Max(0, sent - arrivals.Count);
        Count(Math.Max(0, arrivals.Count - rows.Count(MayHaveArrived)), arrivals, rows[0].IsUpdate);
        foreach (var (row, arrival) in rows.Where(row => row.State == OutboxMessageState.Sent).Zip(arrivals))
        {
            if (!_order.TryGetValue(row.OrderKey, out var places))
            {
                _order[row.OrderKey] = places = [];
            }

            places.Add((arrival.At, row.Id));
        }
    }

    private static bool MayHaveArrived(StoredDelivery row) => row.State switch
    {
        OutboxMessageState.Refused => false,
        OutboxMessageState.Superseded => row.Attempts > 0,
        _ => true,
    };

    /// <summary>Counts repeats: those that the connector's silence does not explain are a kill's.</summary>
    private void Count(int repeats, List<Arrival> arrivals, bool areUpdates)
    {
        var silent = arrivals.Where(arrival => !arrival.WasAnswered).ToLookup(arrival => arrival.Misbehaviour);
        var byConnector = Math.Min(repeats, silent[Misbehaviour.ResetsAfter].Count() + silent[Misbehaviour.HalfWrites].Count());
        var afterStalls = Math.Min(repeats - byConnector, silent[Misbehaviour.Stalls].Count());
        RepeatedByConnector += byConnector;
        RepeatedAfterStalls += afterStalls;
        RepeatedByKills += repeats - byConnector - afterStalls;
        RepeatedUpdates += areUpdates ? repeats : 0;
    }

    private static int Inversions(List<(TimeSpan At, long Id)> places)
    {
        var ids = places.OrderBy(place => place.At).Select(place => place.Id).ToList();
        return ids.Zip(ids.Skip(1)).Count(pair => pair.First > pair.Second);
    }
}
