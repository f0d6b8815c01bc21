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
    private static readonly CompiledQuery<Func<ClusterDbContext, long, IAsyncEnumerable<Target>>> TargetById = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, long id) => db.Deliveries.AsNoTracking()
                .Where(d => d.Id == id)
                .Select(d => new Target(d.State, d.Reason, d.ConversationId, d.ActivityId))));

    public async Task<DeliveryRequest> PlanAsync(OutboxMessage row)
    {
        var target = row.UpdatesId is { } id ? await TargetById.On(db)(db, id).FirstOrDefaultAsync(cancellationToken) : null;
        if (target is { State: OutboxMessageState.Refused })
        {
            return new DeliveryRequest.Refuse(target.Reason ?? RequestChecks.NothingToUpdate);
        }

        var to = target?.ConversationId ?? row.ConversationId ?? (row.ChatRenewed ? null : await ChatOfAsync(row));
        var place = to is null ? null : await db.FindConversationAsync(ConversationIds.Root(to), cancellationToken);
        if (row.RecipientId is not null && place is { Kind: not ConversationKind.Personal })
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

        var address = row.ChatRenewed
            ? place?.ServiceUrl
            : await new NewestServiceUrl(db).FindAsync(row.TenantId, place?.TeamId, to, cancellationToken);
        return Uri.TryCreate(address ?? place?.ServiceUrl ?? row.ServiceUrl, UriKind.Absolute, out var serviceUrl)
            ? Request(row, serviceUrl, to, row.UpdatesActivityId ?? target?.ActivityId)
            : new DeliveryRequest.Refuse(ErrorCodes.ServiceUrlNotAllowed);
    }

    private static DeliveryRequest Request(OutboxMessage row, Uri serviceUrl, string to, string? updates)
    {
        if (row.Kind == OutboxMessageKind.NewThread)
        {
            var activity = ActivityJson.Read(Encoding.UTF8.GetBytes(row.Body));
            activity.From = new ChannelAccount { Id = row.BotId };
            var thread = ConversationParameters.NewThread(to, row.TenantId, activity);
            thread.Bot = new ChannelAccount { Id = row.BotId };
            return new DeliveryRequest.NewThread(serviceUrl, thread);
        }

        if (row.Kind == OutboxMessageKind.Post)
        {
            return new DeliveryRequest.Post(serviceUrl, to, ActivityJson.Address(row.Body, row.BotId, to, id: null));
        }

        return updates is null
            ? new DeliveryRequest.Refuse(RequestChecks.NothingToUpdate)
            : new DeliveryRequest.Update(
                serviceUrl, to, updates, row.Body == OutboxMessage.NoBody ? null : ActivityJson.Address(row.Body, row.BotId, to, updates));
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

    /// <summary>The facts about the message that an update replaces.</summary>
    private sealed record Target(OutboxMessageState State, string? Reason, string? ConversationId, string? ActivityId);
}
