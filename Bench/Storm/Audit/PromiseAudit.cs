using ClusterBot.Bench.Storm.Load;
using ClusterBot.Data.Entities;

namespace ClusterBot.Bench.Storm.Audit;

/// <summary>Compares what the bot told people it had done with what arrived in Teams and is in the database.</summary>
internal sealed class PromiseAudit(StormRecords records, IReadOnlyCollection<Arrival> arrivals, StormRefusals refusals)
{
    private readonly ILookup<string, Arrival> _byRoot = arrivals.ToLookup(arrival => arrival.Root);
    private readonly ILookup<string, StoredDelivery> _rowsByRoot = records.Deliveries.ToLookup(row => row.Root);

    /// <summary>Everything that is missing, in words.</summary>
    public List<string> Lost { get; } = [];

    /// <summary>Cards that stay unchanged because the connector's answer broke off before it gave their id.</summary>
    public int WithoutId { get; private set; }

    public void Check(Promise promise)
    {
        switch (promise.Kind)
        {
            case 'c':
                Expect(CardsOf(promise).Any(), promise, "the card has not arrived");
                break;
            case 'a':
                Expect(records.Answers.GetValueOrDefault(promise.Marker) == 1, promise, "the answer is not stored once");
                CheckCard(promise);
                break;
            default:
                Expect(records.Escalations.GetValueOrDefault(promise.Marker) == 1, promise, "the escalation is not stored once");
                CheckAlerts(promise);
                break;
        }
    }

    private void CheckCard(Promise promise)
    {
        var asPosted = CardsOf(promise).Where(arrival => !arrival.IsUpdate).Select(arrival => arrival.Print).ToHashSet();
        var isKnown = _rowsByRoot[promise.Cluster.ChannelId].Any(
            row => row is { IsUpdate: false, HasActivityId: true, State: OutboxMessageState.Sent } && asPosted.Contains(row.Print));
        var shown = CardsOf(promise).GroupBy(arrival => arrival.ActivityId)
            .Any(card => card.MaxBy(arrival => arrival.At)!.Markers.Contains(StormNames.Answered(promise.Psa!.Number)));
        if (!shown && !isKnown)
        {
            WithoutId++;
            return;
        }

        Expect(shown, promise, "the card does not show the answer");
    }

    private void CheckAlerts(Promise promise)
    {
        var cluster = promise.Cluster;
        foreach (var place in new[] { cluster.BoardChannelId, cluster.Chair.ChatId, cluster.NonExecutive.ChatId, promise.Psa!.Sro.ChatId })
        {
            if (refusals.CodeFor(place) is null)
            {
                Expect(
                    _byRoot[place].Any(arrival => arrival.Markers.Contains(promise.Marker)), promise,
                    $"the alert has not arrived in {place}");
            }
        }
    }

    private IEnumerable<Arrival> CardsOf(Promise promise) =>
        _byRoot[promise.Cluster.ChannelId].Where(arrival => arrival.Markers.Contains(promise.Cluster.Name.Split(' ')[1]));

    private void Expect(bool holds, Promise promise, string problem)
    {
        if (!holds)
        {
            Lost.Add($"{promise.Cluster.Name} {promise.Marker}: {problem}");
        }
    }
}
