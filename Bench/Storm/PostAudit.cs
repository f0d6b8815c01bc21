using ClusterBot.Bot.Data;

namespace ClusterBot.Bench.Storm;

/// <summary>Holds what the database says was sent against what arrived, message by message.</summary>
internal sealed class PostAudit
{
    private readonly Dictionary<string, List<(TimeSpan At, long Id)>> _order = [];

    public PostAudit(IEnumerable<StoredDelivery> deliveries, IEnumerable<Arrival> arrivals)
    {
        var arrived = arrivals.GroupBy(arrival => (arrival.Root, arrival.Print, arrival.IsUpdate)).ToDictionary(group => group.Key, group => group.ToList());
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

    /// <summary>Arrived once more because the connector took them and did not say so.</summary>
    public int RepeatedByConnector { get; private set; }

    /// <summary>Of all that were repeated, updates: showing the same once more changes nothing for who reads it.</summary>
    public int RepeatedUpdates { get; private set; }

    public int OutOfOrder { get; }

    private void Compare(List<StoredDelivery> rows, List<Arrival> arrivals)
    {
        var sent = rows.Count(row => row.State == DeliveryState.Sent);
        NeverArrived += Math.Max(0, sent - arrivals.Count);
        var repeats = Math.Max(0, arrivals.Count - rows.Count(row => row.State is not DeliveryState.Refused));
        var unanswered = arrivals.Count(arrival => arrival.Misbehaviour != Misbehaviour.None && !arrival.WasAnswered);
        var byConnector = Math.Min(repeats, unanswered);
        RepeatedByConnector += byConnector;
        RepeatedByKills += repeats - byConnector;
        RepeatedUpdates += rows[0].IsUpdate ? repeats : 0;
        foreach (var (row, arrival) in rows.Where(row => row.State == DeliveryState.Sent).Zip(arrivals))
        {
            if (!_order.TryGetValue(row.OrderKey, out var places))
            {
                _order[row.OrderKey] = places = [];
            }

            places.Add((arrival.At, row.Id));
        }
    }

    private static int Inversions(List<(TimeSpan At, long Id)> places)
    {
        var ids = places.OrderBy(place => place.At).Select(place => place.Id).ToList();
        return ids.Zip(ids.Skip(1)).Count(pair => pair.First > pair.Second);
    }
}
