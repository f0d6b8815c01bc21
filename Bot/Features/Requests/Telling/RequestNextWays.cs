using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Cards.Requests;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;

namespace ClusterBot.Bot.Features.Requests.Telling;

/// <summary>The steps after a refused message: the board's channel is asked, and those who wait for the others hear of it.</summary>
internal sealed class RequestNextWays(ClusterDbContext db, RequestPeople people, RequestMessages messages, MessageOutbox outbox)
{
    public async Task TryAsync(
        RequestDetails details, RequestView view, NotifiedPeople notified, CancellationToken cancellationToken)
    {
        if (details.Request.IsEscalation())
        {
            await AskChannelAsync(details, notified, cancellationToken);
        }

        var askers = await people.AskersAsync(details, cancellationToken);
        await TellAsync(details, view with { IsForAsker = true }, notified, askers);
        await TellAsync(
            details, view with { IsForAsker = false }, notified, await people.LeadsBesideAsync(details, askers, cancellationToken));
    }

    private Task TellAsync(RequestDetails details, RequestView view, NotifiedPeople notified, List<Person> whom) => messages.SendLineAsync(
        details,
        whom,
        $"{RequestCard.Summary(view)}: {string.Join(' ', notified.NotTold)} {RequestLabels.Told(notified.Told, notified.Telling)}",
        $"refused/{notified.Refused.Count}");

    // Its card stands there; a line in its thread says who has not seen it elsewhere.
    private async Task AskChannelAsync(RequestDetails details, NotifiedPeople notified, CancellationToken cancellationToken)
    {
        if (await db.FindChannelAsync(details.From.Id, ChannelPurpose.DeliveryBoard, cancellationToken) is not { } channel
            || await db.FindChannelPostAsync(details.Key, channel, cancellationToken) is not { State: OutboxMessageState.Sent } posted
            || (ConversationIds.Thread(posted.ConversationId) ?? posted.ActivityId) is not { } thread)
        {
            return;
        }

        var line = $"For the attention of {string.Join(", ", notified.Refused)}: the delivery board is asked for help here.";
        await outbox.PostAsync(
            channel, OutboundMessage.Text(line), $"{details.Key}/next-way/{notified.Refused.Count}",
            RequestMessages.Options(details) with { ThreadId = thread });
    }
}
