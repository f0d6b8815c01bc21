using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Cards;
using ClusterBot.Cards.Requests;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;

namespace ClusterBot.Bot.Features.Requests.Telling;

/// <summary>
/// The steps after a refused message: the board's channel is asked, whoever is next to those who were not reached is asked to pass it on,
/// and those who wait for them hear of it.
/// </summary>
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
        var leads = await people.LeadsBesideAsync(details, askers, cancellationToken);
        var next = await people.NextToAskedAsync(details, notified.Refused, cancellationToken);
        var waiting = Line(view with { IsForAsker = true }, notified, next);
        var watching = Line(view with { IsForAsker = false }, notified, next);
        var key = $"refused/{notified.Refused.Count}";
        await messages.SendLineAsync(details, askers, waiting, key);
        await messages.SendLineAsync(details, leads, watching, key);
        await messages.SendLineAsync(
            details, next.ExceptBy(askers.Concat(leads).Select(other => other.Id), person => person.Id),
            $"{watching} Please pass it on.", key);
    }

    private static string Line(RequestView view, NotifiedPeople notified, List<Person> next) =>
        $"{RequestCard.Summary(view)}: {string.Join(' ', notified.NotTold)} {RequestLabels.Told(notified.Told, notified.Telling)}"
        + (next.Count == 0 ? "" : $" Now being asked to pass it on: {WordList.Of([.. next.Select(person => person.Name)], "and")}.");

    // Its card stands there; a line in its thread says who has not seen it elsewhere.
    private async Task AskChannelAsync(RequestDetails details, NotifiedPeople notified, CancellationToken cancellationToken)
    {
        if (await db.FindChannelAsync(details.From.Id, ChannelPurpose.DeliveryBoard, cancellationToken) is not { } channel
            || await db.FindChannelPostAsync(details.Key, channel, cancellationToken) is not { State: OutboxMessageState.Sent } posted
            || (ConversationIds.Thread(posted.ConversationId) ?? posted.ActivityId) is not { } thread)
        {
            return;
        }

        var line = $"For the attention of {string.Join(", ", notified.Refused)}: the delivery board is asked for help here. "
            + string.Join(' ', notified.NotTold);
        await outbox.PostAsync(
            channel, OutboundMessage.Text(line), $"{details.Key}/next-way/{notified.Refused.Count}",
            RequestMessages.Options(details) with { ThreadId = thread });
    }
}
