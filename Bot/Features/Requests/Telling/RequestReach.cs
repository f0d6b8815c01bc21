using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.Requests;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Requests.Telling;

/// <summary>
/// Tells those who are asked and those who ask, once each, and says who was told. A request to the board stands in the board's channel,
/// too; any other is posted in the channel of those who are asked when none of them is reached in person.
/// </summary>
internal sealed class RequestReach(
    ClusterDbContext db, RequestPeople people, RequestMessages messages, RequestViewReader reader, MessageOutbox outbox)
{
    public async Task<(RequestView View, NotifiedPeople Notified)> TellAsync(RequestDetails details, CancellationToken cancellationToken)
    {
        var view = await reader.ReadAsync(details, cancellationToken);
        var notified = new NotifiedPeople();
        if (details.Request.IsEscalation())
        {
            await PostToChannelAsync(details, view, notified, cancellationToken);
        }

        foreach (var person in await people.AskedAsync(details, cancellationToken))
        {
            notified.Note(person.Name, await messages.SendCardAsync(details, view, person, RequestCardVariant.Asked));
        }

        if (details.Parties.IsByName && details.Parties.Named is null)
        {
            notified.NoteMissing($"{view.Asked} has no contact in the register, so nobody could be told.");
        }

        if (!details.Request.IsEscalation() && !details.Parties.IsByName && !notified.HasHope)
        {
            await PostToChannelAsync(details, view, notified, cancellationToken);
        }

        await TellLevelsAsync(details, view, notified, cancellationToken);
        if (details.Kind.BoardsSee)
        {
            await ShowToBoardsAsync(details, view, notified, cancellationToken);
        }

        view = view with { Told = notified.Told, Telling = notified.Telling, NotTold = notified.NotTold };
        foreach (var asker in await people.AskersAsync(details, cancellationToken))
        {
            if (await messages.SendCardAsync(details, view, asker, RequestCardVariant.Asker) is { Problem: { } problem })
            {
                view = view with { NotTold = [.. view.NotTold, problem] };
            }
        }

        return (view, notified);
    }

    // A request to the board that has gone up can be acted on there; any other is only seen.
    private async Task TellLevelsAsync(
        RequestDetails details, RequestView view, NotifiedPeople notified, CancellationToken cancellationToken)
    {
        var variant = details.Request.IsEscalation() ? RequestCardVariant.Asked : RequestCardVariant.Watching;
        foreach (var level in details.Parties.Reached)
        {
            foreach (var person in await people.LevelAsync(details, level, cancellationToken))
            {
                if (!details.Parties.Speaks(person))
                {
                    notified.Note(person.Name, await messages.SendCardAsync(details, view, person, variant));
                }
            }
        }
    }

    // Both boards see what pulls two PSAs apart: in their channels, or each member alone where there is none that may show it.
    private async Task ShowToBoardsAsync(
        RequestDetails details, RequestView view, NotifiedPeople notified, CancellationToken cancellationToken)
    {
        foreach (var (cluster, psa) in new[] { (details.From, details.Parties.From), (details.To, details.Parties.AskedFor) }
            .DistinctBy(side => side.Item1.Id))
        {
            var channel = await db.FindChannelAsync(cluster.Id, ChannelPurpose.DeliveryBoard, cancellationToken);
            if (channel is not null && channel.Sees(details.From) && channel.Sees(details.To))
            {
                var card = RequestMessages.Card(details, view with { IsToWatch = true });
                notified.Note(
                    $"the delivery board of {cluster.Name}", await db.FindChannelPostAsync(details.Key, channel, cancellationToken)
                    ?? await outbox.StartThreadAsync(
                        channel, card, $"{details.Key}/board/{cluster.Id:N}",
                        RequestMessages.Options(details, RequestCardVariant.Watching)));
                continue;
            }

            foreach (var member in await people.BoardAsync(details, psa, cancellationToken))
            {
                notified.Note(member.Name, await messages.SendCardAsync(details, view, member, RequestCardVariant.Watching));
            }
        }
    }

    private async Task PostToChannelAsync(
        RequestDetails details, RequestView view, NotifiedPeople notified, CancellationToken cancellationToken)
    {
        var isOfBoard = details.Request.To != RequestRecipient.Psa;
        var found = await db.FindChannelAsync(
            details.To.Id, isOfBoard ? ChannelPurpose.DeliveryBoard : ChannelPurpose.Cluster, cancellationToken);
        if (found is null)
        {
            var whose = isOfBoard ? $"the delivery board of {details.To.Name}" : details.To.Name;
            notified.NoteMissing($"No channel is linked for {whose}, so nothing was posted there.");
            return;
        }

        var name = isOfBoard ? "the delivery board's channel" : $"the channel of {details.To.Name}";
        if (!found.Sees(details.From))
        {
            notified.NoteMissing($"Not everybody in {name} may see this, so nothing was posted there.");
            return;
        }

        var posted = await db.FindChannelPostAsync(details.Key, found, cancellationToken)
            ?? await outbox.StartThreadAsync(
                found, RequestMessages.Card(details, view), $"{details.Key}/channel",
                RequestMessages.Options(details, RequestCardVariant.Asked));
        notified.Note(name, posted);
    }
}

/// <summary>The post of a request's card in a channel.</summary>
internal static class ChannelPosts
{
    /// <summary>
    /// Finds the first post in the channel that was not refused, on any occasion: a channel that the bot joined later was shown
    /// what is open then. Null when there is none.
    /// </summary>
    public static Task<OutboxMessage?> FindChannelPostAsync(
        this ClusterDbContext db, CardKey key, Conversation channel, CancellationToken cancellationToken)
    {
        var subject = key.Value;
        return db.OutboxMessages
            .Where(d => d.Subject == subject && d.Kind == OutboxMessageKind.NewThread && d.OrderKey == channel.Id
                && d.State != OutboxMessageState.Refused)
            .OrderBy(d => d.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
