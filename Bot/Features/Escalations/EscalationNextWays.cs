using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.ReadModels.Matters;
using ClusterBot.Cards.Escalations;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>The steps after a refused alert: the board's channel is asked, and those who wait for the board hear of it.</summary>
internal sealed class EscalationNextWays(ClusterDbContext db, MessageOutbox outbox)
{
    private static readonly OutboxOptions AsAlert = new() { Priority = OutboxMessagePriority.Alert };

    /// <param name="it">The escalation.</param>
    /// <param name="view">As it stands.</param>
    /// <param name="notifiedPeople">Who was told, and who could not be.</param>
    /// <param name="owners">Those whose request it is.</param>
    /// <param name="leads">The cluster leads who are not among them.</param>
    public async Task TryAsync(
        EscalationDetails it, EscalationView view, NotifiedPeople notifiedPeople, IReadOnlyList<Person> owners, IReadOnlyList<Person> leads,
        CancellationToken token)
    {
        await AskChannelAsync(it, notifiedPeople, token);
        await TellAsync(it, view with { IsForSro = true }, notifiedPeople, owners);
        await TellAsync(it, view with { IsForSro = false }, notifiedPeople, leads);
    }

    private async Task TellAsync(EscalationDetails it, EscalationView view, NotifiedPeople notifiedPeople, IReadOnlyList<Person> people)
    {
        var line = $"{EscalationCard.Summary(view)}: {string.Join(' ', notifiedPeople.NotTold)} "
            + $"{EscalationLabels.Told(notifiedPeople.Told, notifiedPeople.Telling)}";
        foreach (var person in people)
        {
            await outbox.ToPersonAsync(
                person, OutboundMessage.Text(line), $"{it.Key}/refused/{notifiedPeople.Refused.Count}/{person.Id:N}", AsAlert);
        }
    }

    // Its card stands there; a line in its thread says who has not seen it elsewhere.
    private async Task AskChannelAsync(EscalationDetails it, NotifiedPeople notifiedPeople, CancellationToken token)
    {
        if (await db.FindChannelAsync(it.Cluster.Id, ChannelPurpose.DeliveryBoard, token) is not { } channel
            || await db.FindBoardPostAsync(it, channel, token) is not { State: OutboxMessageState.Sent } posted
            || (ConversationIds.Thread(posted.ConversationId) ?? posted.ActivityId) is not { } thread)
        {
            return;
        }

        var line = $"For the attention of {string.Join(", ", notifiedPeople.Refused)}: the delivery board is asked for help here.";
        await outbox.PostAsync(
            channel, OutboundMessage.Text(line), $"{it.Key}/next-way/{notifiedPeople.Refused.Count}", AsAlert with { ThreadId = thread });
    }
}
