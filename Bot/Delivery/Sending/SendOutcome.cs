using ClusterBot.Data.Entities;
using ClusterBot.Bot.Delivery.Pacing;
using ClusterBot.Bot.Outbox;
using ClusterBot.BotFramework.Connector;

namespace ClusterBot.Bot.Delivery.Sending;

/// <summary>Writes into a row what became of its send.</summary>
internal sealed class SendOutcome(OutboxMessage row, RetryWait backoff, DateTimeOffset now)
{
    private readonly TryingTime _trying = new(row, now);

    public DateTimeOffset Now => now;

    /// <summary>The person's chat is dead, or the id it was asked for by: it is created anew at once.</summary>
    public void RenewsChat()
    {
        (row.ChatRenewed, row.ConversationId) = (true, null);
        Queue(now);
    }

    /// <summary>Teams shows nothing to one person in this place: it goes to the person's own chat at once.</summary>
    public void GoesToPerson()
    {
        row.ConversationId = null;
        Queue(now);
    }

    /// <summary>
    /// Nobody said why, of a place that worked before: tried again for some minutes, since something on the way may have answered.
    /// </summary>
    public void RefusedUnexplained(string reason)
    {
        if (row.Reason != reason)
        {
            // The doubt begins here, however long the row has waited for other reasons.
            _trying.BeginAnew();
        }

        if (_trying.Lasts >= RetryWait.UnexplainedUntil)
        {
            Refused(reason);
        }
        else
        {
            TryLater(backoff.After(row.Attempts), reason);
        }
    }

    public void Refused(string reason)
    {
        Finish(OutboxMessageState.Refused);
        row.Reason = reason;
    }

    public void Sent(ConnectorResult.Accepted accepted, string? updatedActivityId)
    {
        Finish(OutboxMessageState.Sent);
        row.Reason = null;
        row.ActivityId = accepted.ActivityId ?? updatedActivityId;
        row.ConversationId = accepted.ConversationId ?? row.ConversationId;
    }

    /// <summary>The row's chat is there now; the row itself is to be sent.</summary>
    public void GoesTo(string conversationId)
    {
        row.ConversationId = conversationId;
        Queue(now);
    }

    public void Throttled(ConnectorResult.Throttled throttled) => TryLater(
        backoff.AfterThrottling(row.Attempts, throttled.RetryAfter), PendingMessages.WasThrottled, couldBeSent: false);

    /// <param name="unavailable">What became of the request.</param>
    /// <param name="isOutage">True when nothing else could be sent either.</param>
    public void Unavailable(ConnectorResult.Unavailable unavailable, bool isOutage) =>
        TryLater(backoff.After(row.Attempts), unavailable.Reason, couldBeSent: !isOutage);

    private void TryLater(TimeSpan told, string reason, bool couldBeSent = true)
    {
        if (_trying.IsOver)
        {
            Refused(RequestChecks.GaveUp);
            return;
        }

        var wait = told < PendingMessages.MaxWait ? told : PendingMessages.MaxWait;
        if (!couldBeSent)
        {
            _trying.LeaveOut(wait);
        }

        row.Reason = reason;
        Queue(now + wait);
    }

    private void Queue(DateTimeOffset dueAt)
    {
        row.State = OutboxMessageState.Queued;
        row.LeasedUntilAt = null;
        row.DueAt = dueAt;
    }

    private void Finish(OutboxMessageState state)
    {
        row.State = state;
        row.LeasedUntilAt = null;
        row.FinishedAt = now;
    }
}
