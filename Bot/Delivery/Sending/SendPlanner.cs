using System.Text;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Outbox;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.BotFramework.Connector;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Delivery.Sending;

/// <summary>Decides what to do about a row, from what the database knows now.</summary>
internal sealed class SendPlanner(ClusterDbContext db, CancellationToken cancellationToken)
{
    private static readonly CompiledQuery<Func<ClusterDbContext, List<long>, IAsyncEnumerable<WaitingMessage>>> Unfinished = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, List<long> ids) =>
                from message in db.OutboxMessages
                where ids.Contains(message.Id) && message.FinishedAt == null
                join posted in db.OutboxMessages on message.UpdatesId equals (long?)posted.Id into posts
                from post in posts.DefaultIfEmpty()
                join known in db.Conversations on message.OrderKey equals known.Id into channels
                from channel in channels.DefaultIfEmpty()
                join known in db.Conversations on message.ConversationId equals known.Id into chats
                from chat in chats.DefaultIfEmpty()
                select new WaitingMessage(
                    message,
                    post == null ? null : new SendTarget(post.State, post.Reason, post.ConversationId, post.ActivityId, post.Kind),
                    chat ?? channel,
                    db.Conversations
                        .Where(c => c.TeamId == channel.TeamId && c.TenantId == message.TenantId && c.HeardAt != null)
                        .OrderByDescending(c => c.HeardAt).ThenByDescending(c => c.Id == channel.Id)
                        .Select(c => c.ServiceUrl).FirstOrDefault())));

    /// <summary>Reads what is to be sent, with all that most plans need.</summary>
    public static Task<Dictionary<long, WaitingMessage>> ReadAsync(
        ClusterDbContext db, List<long> ids, CancellationToken cancellationToken) =>
        Unfinished.On(db)(db, ids).ToDictionaryAsync(waiting => waiting.Message.Id, cancellationToken: cancellationToken).AsTask();

    public async Task<DeliveryRequest> PlanAsync(WaitingMessage waiting)
    {
        var (row, target) = (waiting.Message, waiting.Target);
        if (target is { State: OutboxMessageState.Refused })
        {
            return new DeliveryRequest.Refuse(target.Reason ?? RequestChecks.NothingToUpdate);
        }

        var to = target?.ConversationId ?? row.ConversationId ?? (row.ChatRenewed ? null : await ChatOfAsync(row));
        var place = to is null ? null : waiting.Place is { } known && known.Id == ConversationIds.Root(to) ? known
            : await db.FindConversationAsync(ConversationIds.Root(to), cancellationToken);
        var isTargeted = (target?.Kind ?? row.Kind) == OutboxMessageKind.Targeted && place is { Kind: not ConversationKind.Personal };
        if (!isTargeted && row.RecipientId is not null && place is { Kind: not ConversationKind.Personal })
        {
            // What was taken for the person's own chat turned out to be shared.
            (to, place) = (null, null);
        }

        if (to is null)
        {
            return row.Kind == OutboxMessageKind.Update
                ? new DeliveryRequest.Refuse(RequestChecks.NothingToUpdate)
                : await CreateChatAsync(row);
        }

        row.ConversationId = to;
        if (place is { RemovedAt: not null })
        {
            return new DeliveryRequest.Refuse(RequestChecks.ConversationRemoved);
        }

        // An update says nothing of who sees it: the message that it replaces does.
        var names = isTargeted && row.Kind == OutboxMessageKind.Targeted;
        var account = names ? (await RecipientAsync(row))?.ChannelAccountId : null;
        if (names && account is null)
        {
            // Planned anew, it goes to the person's own chat.
            row.ConversationId = null;
            return await PlanAsync(waiting with { Place = null });
        }

        var address = row.ChatRenewed ? place?.ServiceUrl
            : place is { TeamId: not null } && place.Id == row.OrderKey && waiting.TeamUrl is { } newest ? newest
            : await new NewestServiceUrl(db).FindAsync(row.TenantId, place?.TeamId, to, cancellationToken);
        return Uri.TryCreate(address ?? place?.ServiceUrl ?? row.ServiceUrl, UriKind.Absolute, out var serviceUrl)
            ? Request(row, serviceUrl, to, row.UpdatesActivityId ?? target?.ActivityId, isTargeted, account)
            : new DeliveryRequest.Refuse(ErrorCodes.ServiceUrlNotAllowed);
    }

    private static DeliveryRequest Request(
        OutboxMessage row, Uri serviceUrl, string to, string? updates, bool isTargeted, string? account)
    {
        if (row.Kind == OutboxMessageKind.NewThread)
        {
            var activity = ActivityJson.Read(Encoding.UTF8.GetBytes(row.Body));
            activity.From = new ChannelAccount { Id = row.BotId };
            var thread = ConversationParameters.NewThread(to, row.TenantId, activity);
            thread.Bot = new ChannelAccount { Id = row.BotId };
            return new DeliveryRequest.NewThread(serviceUrl, thread);
        }

        if (row.Kind is OutboxMessageKind.Post or OutboxMessageKind.Targeted)
        {
            return new DeliveryRequest.Post(serviceUrl, to, ActivityJson.Address(row.Body, row.BotId, to, id: null, account), isTargeted);
        }

        return updates is null
            ? new DeliveryRequest.Refuse(RequestChecks.NothingToUpdate)
            : new DeliveryRequest.Update(
                serviceUrl, to, updates, row.Body == OutboxMessage.NoBody ? null : ActivityJson.Address(row.Body, row.BotId, to, updates),
                isTargeted);
    }

    private async Task<string?> ChatOfAsync(OutboxMessage row) =>
        await RecipientAsync(row) is { } person ? (await new PersonRoute(db).ChatAsync(person))?.Id : null;

    private async Task<DeliveryRequest> CreateChatAsync(OutboxMessage row)
    {
        if (await RecipientAsync(row) is not { } person)
        {
            return new DeliveryRequest.Refuse(RequestChecks.NoPersonalChat);
        }

        var known = row.ChatRenewed ? (await new PersonRoute(db).ChatAsync(person))?.ServiceUrl : null;
        var address = known ?? await new NewestServiceUrl(db).FindAsync(row.TenantId, null, null, cancellationToken) ?? row.ServiceUrl;
        // The channel's own id of a person can stop working; the directory's does not.
        var member = (row.ChatRenewed ? null : person.ChannelAccountId) ?? person.AadObjectId;
        return Uri.TryCreate(address, UriKind.Absolute, out var serviceUrl)
            ? new DeliveryRequest.CreateChat(serviceUrl, ConversationParameters.Personal(row.BotId, member, row.TenantId))
            : new DeliveryRequest.Refuse(ErrorCodes.ServiceUrlNotAllowed);
    }

    private async Task<Person?> RecipientAsync(OutboxMessage row) =>
        row.RecipientId is { } id ? await db.People.FindAsync([id], cancellationToken) : null;
}

/// <summary>A message that is to be sent, and what the database knows of where it goes.</summary>
/// <param name="Message">The row.</param>
/// <param name="Target">The message that an update replaces; null for what replaces none that the bot posted.</param>
/// <param name="Place">The conversation, as far as the row tells it.</param>
/// <param name="TeamUrl">The newest address of the channel's team.</param>
internal sealed record WaitingMessage(OutboxMessage Message, SendTarget? Target, Conversation? Place, string? TeamUrl);

/// <summary>The facts about the message that an update replaces.</summary>
internal sealed record SendTarget(
    OutboxMessageState State, string? Reason, string? ConversationId, string? ActivityId, OutboxMessageKind Kind);
