using ClusterBot.Bot.Data;
using ClusterBot.BotFramework.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Delivery;

/// <summary>The two short transactions around a send: one leases the row, the other records what became of it.</summary>
public sealed partial class DeliveryRecorder(
    Transactions transactions, Backoff backoff, DeliveryInstruments instruments, TimeProvider time, ILogger<DeliveryRecorder> logger)
{
    /// <summary>Longer than a request can take, the token's included.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Leases the row and says what to request; none when the row is finished without a request.</summary>
    internal async Task<SendPlan.Request?> LeaseAsync(long id, CancellationToken cancellationToken)
    {
        var plan = await ChangeAsync(id, (db, row, now) => LeaseAsync(db, row, now, cancellationToken), cancellationToken);
        return plan as SendPlan.Request;
    }

    internal Task RecordAsync(long id, SendPlan.Request request, ConnectorResult result) =>
        ChangeAsync(
            id,
            async (db, row, now) =>
            {
                await RecordAsync(db, row, request, result, now);
                Log(row);
                return true;
            },
            CancellationToken.None);

    private async Task<SendPlan> LeaseAsync(ClusterDbContext db, Data.Delivery row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var plan = await new SendPlanner(db, cancellationToken).PlanAsync(row);
        if (plan is SendPlan.Refuse refuse)
        {
            new SendOutcome(row, backoff, now).Refused(refuse.Reason);
            Log(row);
            return plan;
        }

        ((SendPlan.Request)plan).Delivery = row;
        row.State = DeliveryState.Leased;
        row.LeasedUntilAt = now + Lease;
        row.FirstTriedAt ??= now;
        row.Attempts++;
        return plan;
    }

    private async Task RecordAsync(ClusterDbContext db, Data.Delivery row, SendPlan.Request request, ConnectorResult result, DateTimeOffset now)
    {
        var outcome = new SendOutcome(row, backoff, now);
        switch (result)
        {
            case ConnectorResult.Accepted accepted when request is SendPlan.CreateChat:
                await ChatCreatedAsync(db, row, outcome, accepted.ConversationId);
                break;
            case ConnectorResult.Accepted accepted:
                outcome.Sent(accepted, (request as SendPlan.Update)?.ActivityId);
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

    private Task<T> ChangeAsync<T>(
        long id, Func<ClusterDbContext, Data.Delivery, DateTimeOffset, Task<T>> change, CancellationToken cancellationToken) =>
        transactions.RunAsync(
            async (services, token) =>
            {
                var db = services.GetRequiredService<ClusterDbContext>();
                var row = await db.Deliveries.SingleAsync(d => d.Id == id, token);
                return await change(db, row, time.GetUtcNow());
            },
            cancellationToken);

    private void Log(Data.Delivery row)
    {
        instruments.Recorded(row);
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
