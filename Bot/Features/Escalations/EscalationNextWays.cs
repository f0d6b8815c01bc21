using ClusterBot.Bot.Data;
using ClusterBot.Bot.Delivery;
using ClusterBot.Cards.Escalations;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>What is done where an alert was refused: the board's channel is asked, and those who wait for the board hear of it.</summary>
internal sealed class EscalationNextWays(ClusterDbContext db, Outbox outbox)
{
    private static readonly OutboxOptions AsAlert = new() { Priority = DeliveryPriority.Alert };

    public async Task TryAsync(EscalationCase it, EscalationView view, Reach reach, IReadOnlyList<Person> waiting, CancellationToken token)
    {
        await AskChannelAsync(it, reach, token);
        var line = $"{EscalationCard.Summary(view with { IsForSro = true })}: {string.Join(' ', reach.NotTold)} {EscalationWords.Told(reach.Told, reach.Telling)}";
        foreach (var person in waiting)
        {
            await outbox.ToPersonAsync(person, OutboundMessage.Text(line), $"{it.Key}/refused/{reach.Refused.Count}/{person.Id:N}", AsAlert);
        }
    }

    // Its card stands there; a line in its thread says who has not seen it elsewhere.
    private async Task AskChannelAsync(EscalationCase it, Reach reach, CancellationToken token)
    {
        var key = $"{it.Key}/channel";
        var posted = await db.Deliveries.FirstOrDefaultAsync(d => d.Key == key && d.State == DeliveryState.Sent, token);
        if (posted?.ConversationId is not { } where
            || (ConversationIds.Thread(where) ?? posted.ActivityId) is not { } thread
            || await db.FindConversationAsync(ConversationIds.Root(where), token) is not { } channel)
        {
            return;
        }

        var line = $"For the attention of {string.Join(", ", reach.Refused)}: the delivery board is asked for help here.";
        await outbox.PostAsync(
            channel, OutboundMessage.Text(line), $"{it.Key}/next-way/{reach.Refused.Count}", AsAlert with { ThreadId = thread });
    }
}
