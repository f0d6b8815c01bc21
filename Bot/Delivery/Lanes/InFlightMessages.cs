using System.Collections.Concurrent;
using ClusterBot.Bot.Data.Entities;
using ClusterBot.Bot.Delivery.Pacing;
using ClusterBot.Bot.Delivery.Sending;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.BotFramework.Connector;

namespace ClusterBot.Bot.Delivery.Lanes;

/// <summary>A row on its way: from the transaction that leases it to the one that records what became of it.</summary>
internal sealed class Flight(WaitingRow row)
{
    public WaitingRow Row => row;

    /// <summary>What is requested; none when the row was finished without a request.</summary>
    public SendPlan.Request? Request { get; set; }

    /// <summary>The row as it was last written; none when it is gone.</summary>
    public OutboxMessage? Stored { get; set; }

    /// <summary>Among the requests of all lanes; none where nobody waits for another.</summary>
    public SendTurn? Turn { get; set; }

    /// <summary>When the request was begun; none as long as it was not.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    public ConnectorResult? Result { get; set; }

    public DateTimeOffset EndedAt { get; set; }
}

/// <summary>Makes a lane's requests, each when it is its turn, and keeps what came of them till the lane's next step.</summary>
internal sealed class LaneFlights(DeliverySender sender, LateCards cards, SendTurns turns, WakeSignal signal)
{
    private readonly ConcurrentQueue<(Flight Flight, DateTimeOffset At)> _begun = new();
    private readonly ConcurrentQueue<Flight> _answered = new();

    /// <summary>Makes the request when it is its turn, unless the lane is another process's by then: that one makes it.</summary>
    public async Task FlyAsync(Flight flight, LaneTraffic traffic, Func<bool> isOurs)
    {
        (flight.Request, flight.Result) = await cards.DrawAsync(flight.Request!);
        flight.Turn = traffic.IsOneByOne ? await turns.TakeAsync(flight.Row.Priority) : null;
        if (isOurs())
        {
            await SendAsync(flight, traffic);
        }
        else
        {
            End(flight);
        }

        _answered.Enqueue(flight);
        signal.Set();
    }

    /// <summary>What was begun and what was answered since the last step; what was answered is to be recorded.</summary>
    public void Gather(LaneTraffic traffic, List<Flight> landed)
    {
        // In this order: whatever is answered here has been begun below.
        var answered = Drain(_answered);
        foreach (var (flight, at) in Drain(_begun))
        {
            traffic.Begin(flight, at);
        }

        foreach (var flight in answered)
        {
            Land(flight, traffic, landed);
        }
    }

    /// <summary>What became of it is recorded, or nothing came of it.</summary>
    public void End(Flight flight)
    {
        if (flight.Turn is { } turn)
        {
            turns.End(turn);
        }
    }

    private static void Land(Flight flight, LaneTraffic traffic, List<Flight> landed)
    {
        if (flight.StartedAt is null)
        {
            traffic.CallOff(flight);
            return;
        }

        traffic.Land(flight);
        landed.Add(flight);
    }

    private static List<T> Drain<T>(ConcurrentQueue<T> queue)
    {
        var drained = new List<T>();
        while (queue.TryDequeue(out var one))
        {
            drained.Add(one);
        }

        return drained;
    }

    private async Task SendAsync(Flight flight, LaneTraffic traffic)
    {
        var startedAt = traffic.Now;
        _begun.Enqueue((flight, startedAt));
        flight.Result ??= await sender.SendAsync(flight.Request!);
        flight.EndedAt = traffic.Now;
        if (flight.Turn is { } turn)
        {
            turns.Answered(turn, flight.EndedAt - startedAt);
        }
    }
}
