using System.Collections.Concurrent;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Delivery.Pacing;
using ClusterBot.Bot.Delivery.Sending;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.BotFramework.Connector;

namespace ClusterBot.Bot.Delivery.Lanes;

/// <summary>A row on its way: from the transaction that leases it to the one that records its outcome.</summary>
internal sealed class InFlightMessage(PendingMessage message)
{
    public PendingMessage Row => message;

    /// <summary>The request; null when the row was finished without one.</summary>
    public DeliveryRequest.Request? Request { get; set; }

    /// <summary>The row as it was last written; null when it is gone.</summary>
    public OutboxMessage? Stored { get; set; }

    /// <summary>The slot among the requests of all lanes; null when nobody waits for another.</summary>
    public SendSlot? Turn { get; set; }

    /// <summary>The time when the request was begun; null until it is.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    public ConnectorResult? Result { get; set; }

    public DateTimeOffset EndedAt { get; set; }
}

/// <summary>Makes a lane's requests, each in its turn, and keeps their outcomes until the lane's next step.</summary>
internal sealed class InFlightMessages(MessageSender sender, LateCards cards, SendGate gate, WakeSignal signal)
{
    private readonly ConcurrentQueue<(InFlightMessage Flight, DateTimeOffset At)> _begun = new();
    private readonly ConcurrentQueue<InFlightMessage> _answered = new();

    /// <summary>Makes the request in its turn, unless the lane is another process's by then: that one makes it.</summary>
    public async Task FlyAsync(InFlightMessage inFlightMessage, LaneScheduler scheduler, Func<bool> isOurs)
    {
        (inFlightMessage.Request, inFlightMessage.Result) = await cards.DrawAsync(inFlightMessage.Request!);
        inFlightMessage.Turn = scheduler.IsOneByOne ? await gate.TakeAsync(inFlightMessage.Row.Priority) : null;
        if (isOurs())
        {
            await SendAsync(inFlightMessage, scheduler);
        }
        else
        {
            End(inFlightMessage);
        }

        _answered.Enqueue(inFlightMessage);
        signal.Set();
    }

    /// <summary>Gathers what was begun and what was answered since the last step; what was answered is to be recorded.</summary>
    public void Gather(LaneScheduler scheduler, List<InFlightMessage> landed)
    {
        // In this order: whatever is answered here has been begun below.
        var answered = Drain(_answered);
        foreach (var (inFlightMessage, at) in Drain(_begun))
        {
            scheduler.Begin(inFlightMessage, at);
        }

        foreach (var inFlightMessage in answered)
        {
            Land(inFlightMessage, scheduler, landed);
        }
    }

    /// <summary>Ends the message's turn, once its outcome is recorded or there was none.</summary>
    public void End(InFlightMessage inFlightMessage)
    {
        if (inFlightMessage.Turn is { } slot)
        {
            gate.End(slot);
        }
    }

    private static void Land(InFlightMessage inFlightMessage, LaneScheduler scheduler, List<InFlightMessage> landed)
    {
        if (inFlightMessage.StartedAt is null)
        {
            scheduler.CallOff(inFlightMessage);
            return;
        }

        scheduler.Land(inFlightMessage);
        landed.Add(inFlightMessage);
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

    private async Task SendAsync(InFlightMessage inFlightMessage, LaneScheduler scheduler)
    {
        var startedAt = scheduler.Now;
        _begun.Enqueue((inFlightMessage, startedAt));
        inFlightMessage.Result ??= await sender.SendAsync(inFlightMessage.Request!);
        inFlightMessage.EndedAt = scheduler.Now;
        if (inFlightMessage.Turn is { } slot)
        {
            gate.Answered(slot, inFlightMessage.EndedAt - startedAt);
        }
    }
}
