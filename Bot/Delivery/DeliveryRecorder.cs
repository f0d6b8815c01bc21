using ClusterBot.Bot.Data;
using ClusterBot.BotFramework.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Delivery;

/// <summary>A lane's steps in the database: one short transaction each, never held across a send.</summary>
public sealed partial class DeliveryRecorder(
    Transactions transactions, Backoff backoff, DeliveryInstruments instruments, TimeProvider time, ILogger<DeliveryRecorder> logger)
{
    /// <summary>Longer than a request can take, the token's included.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Records what became of the rows that have landed, finishes those that need not be sent any more, and leases those that
    /// are to go next: <see cref="Flight.Request"/> then says what to send.
    /// </summary>
    internal async Task StepAsync(
        IReadOnlyCollection<Flight> landed, IReadOnlyCollection<Flight> next, IReadOnlyCollection<long> superseded, CancellationToken cancellationToken)
    {
        await transactions.RunAsync(
            async (services, token) =>
            {
                var db = services.GetRequiredService<ClusterDbContext>();
                var rows = await RowsAsync(db, [.. landed.Concat(next).Select(flight => flight.Row.Id), .. superseded], token);
                var now = time.GetUtcNow();
                foreach (var flight in landed.Concat(next))
                {
                    flight.Stored = rows.GetValueOrDefault(flight.Row.Id);
                    await (flight.Result is { } result ? RecordAsync(db, flight, result, now) : LeaseAsync(db, flight, now, token));
                }

                foreach (var row in superseded.Select(id => rows.GetValueOrDefault(id)).OfType<Data.Delivery>())
                {
                    new SendOutcome(row, backoff, now).Superseded();
                }
            },
            cancellationToken);

        foreach (var row in landed.Concat(next.Where(flight => flight.Request is null)).Select(flight => flight.Stored).OfType<Data.Delivery>())
        {
            instruments.Recorded(row);
            Log(row);
        }
    }

    private static Task<Dictionary<long, Data.Delivery>> RowsAsync(ClusterDbContext db, long[] ids, CancellationToken cancellationToken) =>
        db.Deliveries.Where(d => ids.Contains(d.Id) && d.FinishedAt == null).ToDictionaryAsync(d => d.Id, cancellationToken);

    private async Task LeaseAsync(ClusterDbContext db, Flight flight, DateTimeOffset now, CancellationToken cancellationToken)
    {
        flight.Request = null;
        if (flight.Stored is not { } row)
        {
            return;
        }

        var plan = await new SendPlanner(db, cancellationToken).PlanAsync(row);
        if (plan is SendPlan.Refuse refuse)
        {
            new SendOutcome(row, backoff, now).Refused(refuse.Reason);
            return;
        }

        ((SendPlan.Request)plan).Delivery = row;
        row.State = DeliveryState.Leased;
        row.LeasedUntilAt = now + Lease;
        row.FirstTriedAt ??= now;
        row.Attempts++;
        flight.Request = (SendPlan.Request)plan;
    }

    private async Task RecordAsync(ClusterDbContext db, Flight flight, ConnectorResult result, DateTimeOffset now)
    {
        if (flight.Stored is not { } row)
        {
            return;
        }

        var outcome = new SendOutcome(row, backoff, now);
        switch (result)
        {
            case ConnectorResult.Accepted accepted when flight.Request is SendPlan.CreateChat:
                await ChatCreatedAsync(db, row, outcome, accepted.ConversationId);
                break;
            case ConnectorResult.Accepted accepted:
                outcome.Sent(accepted, (flight.Request as SendPlan.Update)?.ActivityId);
                break;
            case ConnectorResult.Throttled throttled:
                outcome.Throttled(throttled);
                break;
            case ConnectorResult.Unavailable unavailable:
                outcome.Unavailable(unavailable);
                break;
            case ConnectorResult.Refused refused:
                outcome.Refused(refused.Code);
                break;
        }
    }

    private static async Task ChatCreatedAsync(ClusterDbContext db, Data.Delivery row, SendOutcome outcome, string? conversationId)
    {
        if (conversationId is null)
        {
            outcome.Refused(LocalRefusals.NoPersonalChat);
            return;
        }

        var chat = await db.Conversations.FindAsync(conversationId) ?? db.Conversations.Add(new Conversation
        {
            Id = conversationId,
            TenantId = row.TenantId,
            Kind = ConversationKind.Personal,
            ServiceUrl = row.ServiceUrl,
            BotId = row.BotId,
        }).Entity;
        chat.PersonId = row.RecipientId;
        chat.RemovedAt = null;
        outcome.GoesTo(conversationId);
    }

    private void Log(Data.Delivery row)
    {
        switch (row.State)
        {
            case DeliveryState.Sent:
                LogSent(row.Id, row.Attempts);
                break;
            case DeliveryState.Refused:
                LogRefused(row.Id, row.Attempts, row.Reason);
                break;
            default:
                LogWaits(row.Id, row.Attempts, row.DueAt, row.Reason);
                break;
        }
    }

    [LoggerMessage(LogLevel.Debug, "Delivery {Id} was sent at attempt {Attempts}.")]
    private partial void LogSent(long id, int attempts);

    [LoggerMessage(LogLevel.Information, "Delivery {Id} waits after attempt {Attempts} until {DueAt:O}: {Reason}")]
    private partial void LogWaits(long id, int attempts, DateTimeOffset dueAt, string? reason);

    [LoggerMessage(LogLevel.Warning, "Delivery {Id} was refused at attempt {Attempts}: {Reason}")]
    private partial void LogRefused(long id, int attempts, string? reason);
}
