using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Delivery.Lanes;
using ClusterBot.Bot.Delivery.Pacing;
using ClusterBot.Bot.Health;
using ClusterBot.Bot.Outbox;
using ClusterBot.BotFramework.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Delivery.Sending;

/// <summary>A lane's steps in the database: one short transaction each, never held across a send.</summary>
public sealed partial class DeliveryRecorder(
    Transactions transactions,
    RetryWait backoff,
    DeliveryMetrics metrics,
    HealthState faults,
    TimeProvider time,
    ILogger<DeliveryRecorder> logger)
{
    /// <summary>The time of a lease: longer than a request can take, the token's included.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Records the outcome of the rows that have landed, finishes those that need not be sent any more, and leases those that are
    /// to go next: <see cref="InFlightMessage.Request"/> then says what to send.
    /// </summary>
    internal async Task StepAsync(
        IReadOnlyCollection<InFlightMessage> landed, IReadOnlyCollection<InFlightMessage> next, IReadOnlyCollection<long> superseded,
        CancellationToken cancellationToken)
    {
        async Task WriteAsync(IServiceProvider services, CancellationToken cancellationToken)
        {
            var (db, now) = (services.GetRequiredService<ClusterDbContext>(), time.GetUtcNow());
            foreach (var inFlightMessage in landed)
            {
                await RecordAsync(db, inFlightMessage, now, cancellationToken);
            }

            await LeaseAsync(db, next, now, cancellationToken);
            await SupersedeAsync(db, superseded, now, cancellationToken);
        }

        var access = IsOneStatement(landed, next, superseded) ? TenantAccess.OneStatement : TenantAccess.Alone(null);
        await (landed.Count > 0
            ? transactions.RunFirstAsync(access, WriteAsync, cancellationToken)
            : transactions.RunAsync(access, WriteAsync, cancellationToken));

        foreach (var row in landed.Concat(next.Where(inFlightMessage => inFlightMessage.Request is null))
            .Select(inFlightMessage => inFlightMessage.Stored).OfType<OutboxMessage>())
        {
            metrics.Recorded(row);
            Log(row);
        }
    }

    // A lease changes one row, and so does the record of a message that was accepted; anything else may change more.
    private static bool IsOneStatement(
        IReadOnlyCollection<InFlightMessage> landed, IReadOnlyCollection<InFlightMessage> next, IReadOnlyCollection<long> superseded) =>
        superseded.Count == 0 && landed.Count + next.Count == 1
        && landed.All(one => one is { Result: ConnectorResult.Accepted, Request: not DeliveryRequest.CreateChat });

    private async Task LeaseAsync(
        ClusterDbContext db, IReadOnlyCollection<InFlightMessage> next, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (next.Count == 0)
        {
            return;
        }

        var ids = next.Select(inFlightMessage => inFlightMessage.Row.Id).ToList();
        var rows = await SendPlanner.ReadAsync(db, ids, cancellationToken);
        foreach (var inFlightMessage in next)
        {
            var row = rows.GetValueOrDefault(inFlightMessage.Row.Id);
            (inFlightMessage.Stored, inFlightMessage.Request) = (row?.Message, null);
            if (row is not null)
            {
                inFlightMessage.Request = await LeaseAsync(db, row, now, cancellationToken);
            }
        }
    }

    private async Task<DeliveryRequest.Request?> LeaseAsync(
        ClusterDbContext db, WaitingMessage waiting, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = waiting.Message;
        var plan = await new SendPlanner(db, cancellationToken).PlanAsync(waiting);
        if (plan is DeliveryRequest.Refuse refuse)
        {
            new SendOutcome(row, backoff, now).Refused(refuse.Reason);
            return null;
        }

        row.State = OutboxMessageState.Leased;
        row.LeasedUntilAt = now + Lease;
        new TryingTime(row, now).LeaveOutSince(row.DueAt);
        row.Attempts++;
        var request = (DeliveryRequest.Request)plan;
        request.Delivery = row;
        return request;
    }

    private async Task RecordAsync(
        ClusterDbContext db, InFlightMessage inFlightMessage, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (inFlightMessage.Stored is not { } row)
        {
            return;
        }

        var (outcome, leasedAt) = (new SendOutcome(row, backoff, now), (row.LeasedUntilAt ?? now) - Lease);
        new TryingTime(row, now).LeaveOutSince(leasedAt);
        switch (inFlightMessage.Result)
        {
            case ConnectorResult.Accepted accepted when inFlightMessage.Request is DeliveryRequest.CreateChat:
                await ChatCreatedAsync(db, row, outcome, inFlightMessage.Request, accepted.ConversationId);
                break;
            case ConnectorResult.Accepted accepted:
                outcome.Sent(accepted, (inFlightMessage.Request as DeliveryRequest.Update)?.ActivityId);
                break;
            case ConnectorResult.Throttled throttled:
                outcome.Throttled(throttled);
                if (throttled.RetryAfter > PendingMessages.MaxWait)
                {
                    LogToldToWaitTooLong(row.Id, throttled.RetryAfter.Value.TotalSeconds, PendingMessages.MaxWait.TotalMinutes);
                }

                break;
            case ConnectorResult.Unavailable unavailable:
                outcome.Unavailable(unavailable, HasFailedSince(leasedAt));
                break;
            case ConnectorResult.Refused when inFlightMessage.Request is DeliveryRequest.Post { IsTargeted: true }:
                outcome.GoesToPerson();
                break;
            case ConnectorResult.Refused refused when ChatMayBeDead(row, inFlightMessage.Request, refused):
                outcome.RenewsChat();
                break;
            case ConnectorResult.Refused { IsExplained: false, Status: 403 or 404 } refused
                when row.Kind != OutboxMessageKind.Update && await WorkedBeforeAsync(db, row, cancellationToken):
                outcome.RefusedUnexplained(refused.Code);
                break;
            case ConnectorResult.Refused refused:
                outcome.Refused(refused.Code);
                break;
        }

        if (!await WriteAsync(db, row, cancellationToken))
        {
            inFlightMessage.Stored = null;
        }
    }

    /// <summary>
    /// Writes the outcome of a row without reading it again, because most of a row is its content. Returns whether it is still
    /// there and unfinished.
    /// </summary>
    private static async Task<bool> WriteAsync(ClusterDbContext db, OutboxMessage row, CancellationToken cancellationToken) =>
        await db.OutboxMessages.Where(d => d.Id == row.Id && d.FinishedAt == null).ExecuteUpdateAsync(
            set => set
                .SetProperty(d => d.State, row.State)
                .SetProperty(d => d.Reason, row.Reason)
                .SetProperty(d => d.DueAt, row.DueAt)
                .SetProperty(d => d.FirstTriedAt, row.FirstTriedAt)
                .SetProperty(d => d.LeasedUntilAt, row.LeasedUntilAt)
                .SetProperty(d => d.FinishedAt, row.FinishedAt)
                .SetProperty(d => d.ConversationId, row.ConversationId)
                .SetProperty(d => d.ChatRenewed, row.ChatRenewed)
                .SetProperty(d => d.ActivityId, row.ActivityId),
            cancellationToken) == 1;

    /// <summary>Supersedes the row: a later update of the same message waits, so its content is out of date.</summary>
    private static async Task SupersedeAsync(
        ClusterDbContext db, IReadOnlyCollection<long> ids, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (ids.Count > 0)
        {
            await db.OutboxMessages.Where(d => ids.Contains(d.Id) && d.FinishedAt == null).ExecuteUpdateAsync(
                set => set
                    .SetProperty(d => d.State, OutboxMessageState.Superseded)
                    .SetProperty(d => d.LeasedUntilAt, (DateTimeOffset?)null)
                    .SetProperty(d => d.FinishedAt, now),
                cancellationToken);
        }
    }

    // A chat's id and the channel's id of a person can stop working. By the Entra id the chat is found again, or made anew.
    private static bool ChatMayBeDead(OutboxMessage row, DeliveryRequest.Request? request, ConnectorResult.Refused refused) =>
        row is { RecipientId: not null, ChatRenewed: false, Kind: OutboxMessageKind.Post or OutboxMessageKind.Targeted }
        && !ErrorCodes.IsDecision(refused.Code)
        && (refused.Status is 403 or 404 || (request is DeliveryRequest.CreateChat && refused.Status == 400));

    private static async Task<bool> WorkedBeforeAsync(ClusterDbContext db, OutboxMessage row, CancellationToken cancellationToken) =>
        (row.ConversationId is { } to
            && await db.FindConversationAsync(ConversationIds.Root(to), cancellationToken) is { HeardAt: not null })
        || await db.OutboxMessages.AnyAsync(d => d.OrderKey == row.OrderKey && d.State == OutboxMessageState.Sent, cancellationToken);

    /// <summary>Returns whether nobody could send anything since that time, or since before it.</summary>
    private bool HasFailedSince(DateTimeOffset at) =>
        faults.Of(Dependency.Connector)?.SinceAt < at || faults.Of(Dependency.TokenService)?.SinceAt < at;

    private static async Task ChatCreatedAsync(
        ClusterDbContext db, OutboxMessage row, SendOutcome outcome, DeliveryRequest.Request request, string? conversationId)
    {
        if (conversationId is null)
        {
            // The answer broke off before it said which chat. Created again, it is the same one.
            outcome.Unavailable(new ConnectorResult.Unavailable(null, "The connector did not say which chat it created."), isOutage: false);
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
        foreach (var other in await db.Conversations
            .Where(c => c.PersonId == row.RecipientId && c.TenantId == row.TenantId && c.Id != conversationId && c.RemovedAt == null)
            .ToListAsync())
        {
            other.Go(outcome.Now, withTeam: false);
        }

        (chat.PersonId, chat.ServiceUrl) = (row.RecipientId, request.ServiceUrl.AbsoluteUri);
        chat.ComeBack(outcome.Now);
        outcome.GoesTo(conversationId);
    }

    private void Log(OutboxMessage row)
    {
        switch (row.State)
        {
            case OutboxMessageState.Sent when row.ActivityId is null:
                LogWithoutId(row.Id);
                break;
            case OutboxMessageState.Sent:
                LogSent(row.Id, row.Attempts);
                break;
            case OutboxMessageState.Refused:
                LogRefused(row.Id, row.Attempts, row.Reason);
                break;
            default:
                LogWaits(row.Id, row.Attempts, row.DueAt, row.Reason);
                break;
        }
    }

    [LoggerMessage(
        LogLevel.Warning, "Delivery {Id} was accepted without an id: it cannot be updated before its id is learned from a press.")]
    private partial void LogWithoutId(long id);

    [LoggerMessage(
        LogLevel.Warning, "The channel told delivery {Id} to wait {Seconds:F0} seconds. It is tried again after {Minutes:F0} minutes.")]
    private partial void LogToldToWaitTooLong(long id, double seconds, double minutes);

    [LoggerMessage(LogLevel.Debug, "Delivery {Id} was sent at attempt {Attempts}.")]
    private partial void LogSent(long id, int attempts);

    [LoggerMessage(LogLevel.Information, "Delivery {Id} waits after attempt {Attempts} until {DueAt:O}: {Reason}")]
    private partial void LogWaits(long id, int attempts, DateTimeOffset dueAt, string? reason);

    [LoggerMessage(LogLevel.Warning, "Delivery {Id} was refused at attempt {Attempts}: {Reason}")]
    private partial void LogRefused(long id, int attempts, string? reason);
}
