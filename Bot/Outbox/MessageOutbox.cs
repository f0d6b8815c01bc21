using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Telemetry;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Outbox;

/// <summary>
/// The messages to send once the current transaction is committed, see <see cref="Transactions"/>. Every message has a key: adding
/// the same key again, now or in a later transaction, returns the existing delivery.
/// </summary>
public sealed class MessageOutbox(ClusterDbContext db, AfterCommit commit, TimeProvider time)
{
    private static readonly CompiledQuery<Func<ClusterDbContext, string, string, IAsyncEnumerable<PostedCopy>>> CopiesOf = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, string subject, string ending) => db.OutboxMessages.AsNoTracking()
                .Where(d => d.Subject == subject && d.Kind != OutboxMessageKind.Update && d.State != OutboxMessageState.Refused)
                .OrderBy(d => d.Id)
                .Select(d => new PostedCopy
                {
                    Id = d.Id,
                    Key = d.Key,
                    TenantId = d.TenantId,
                    Priority = d.Priority,
                    ServiceUrl = d.ServiceUrl,
                    BotId = d.BotId,
                    ConversationId = d.ConversationId,
                    TeamId = d.TeamId,
                    RecipientId = d.RecipientId,
                    OrderKey = d.OrderKey,
                    Subject = d.Subject,
                    Variant = d.Variant,
                    TraceParent = d.TraceParent,
                    IsUpdated = db.OutboxMessages.Any(update => update.Key == "update:" + d.Key + ending),
                })));

    private static readonly CompiledQuery<Func<ClusterDbContext, string, IAsyncEnumerable<OutboxMessage>>> DeliveryByKey = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, string key) => db.OutboxMessages.Where(d => d.Key == key)));

    /// <summary>Posts a message into a conversation, or into a thread of it.</summary>
    public Task<OutboxMessage> PostAsync(Conversation to, OutboundMessage message, string key, OutboxOptions? options = null) =>
        AddAsync(key, () => Into(to, OutboxMessageKind.Post, message, key, options ?? new OutboxOptions()));

    /// <summary>
    /// Posts a message into a shared conversation, or into a thread of it, that one person sees and nobody else; into that person's
    /// personal chat where Teams refuses it. It leaves the clients after a day: nothing that must last is said in one.
    /// </summary>
    public Task<OutboxMessage> PostTargetedAsync(
        Conversation to, Person person, OutboundMessage message, string key, OutboxOptions? options = null) => AddAsync(
            key, () => Into(to, OutboxMessageKind.Targeted, message, key, options ?? new OutboxOptions(), recipientId: person.Id));

    /// <summary>Posts a message that starts a thread of its own in a channel.</summary>
    public Task<OutboxMessage> StartThreadAsync(Conversation channel, OutboundMessage message, string key, OutboxOptions? options = null) =>
        AddAsync(key, () => Into(channel, OutboxMessageKind.NewThread, message, key, options ?? new OutboxOptions()));

    /// <summary>Sends a message into a person's personal chat, which is created first when there is none yet.</summary>
    public async Task<ToPersonResult> ToPersonAsync(Person person, OutboundMessage message, string key, OutboxOptions? options = null)
    {
        var route = new PersonRoute(db);
        if (await route.ChatAsync(person) is { } chat)
        {
            return new ToPersonResult(await PostAsync(chat, message, key, options), null);
        }

        if (await route.AnyConversationAsync(person.TenantId) is not { } known)
        {
            return new ToPersonResult(
                null, $"ClusterBot cannot write to {person.Name} yet: it has not been added to a team or chat there.");
        }

        return new ToPersonResult(await AddAsync(key, () => ToNewChat(person, known, message, key, options ?? new OutboxOptions())), null);
    }

    /// <summary>Replaces what a delivery posted, or will have posted when its turn comes.</summary>
    public async Task<OutboxMessage> UpdateAsync(OutboxMessage posted, OutboundMessage message, string key)
    {
        if (db.Entry(posted).State == EntityState.Added)
        {
            // The update refers to the post by its id, which the database gives.
            await db.SaveChangesAsync();
        }

        return await AddAsync(key, () => Replacing(PostedCopy.Of(posted), message.ToJson(), key));
    }

    /// <summary>Replaces a message of the bot that is known by the channel's id alone.</summary>
    public Task<OutboxMessage> UpdateActivityAsync(
        Conversation conversation, string activityId, string? threadId, OutboundMessage message, string key) =>
        AddAsync(
            key, () => Into(conversation, OutboxMessageKind.Update, message, key, new OutboxOptions { ThreadId = threadId }, activityId));

    /// <summary>Replaces every copy of a card that was posted and not refused.</summary>
    /// <param name="key">What the card is about.</param>
    /// <param name="render">The copy's new content; its <see cref="PostedCopy.Variant"/> says which one it is.</param>
    /// <param name="version">Names the state shown: each copy is updated to one version once.</param>
    public Task UpdateAllAsync(CardKey key, Func<PostedCopy, OutboundMessage> render, string version) =>
        ReplaceAllAsync(key, copy => render(copy).ToJson(), version);

    /// <summary>
    /// Has every posted copy of a card show its state when the update is sent: the card is drawn then, once for everything that has
    /// happened by then, and outside of any transaction. See <see cref="ILateCard"/>.
    /// </summary>
    /// <param name="key">What the card is about.</param>
    /// <param name="version">Names what has happened: each copy is updated for it once.</param>
    public Task UpdateAllLateAsync(CardKey key, string version) => ReplaceAllAsync(key, _ => OutboxMessage.NoBody, version);

    /// <summary>Posts as a new message what an update could not put in the place of one whose id the channel never told.</summary>
    /// <param name="posted">The message without an id.</param>
    /// <param name="update">The update that was refused for it; its contents are still there.</param>
    /// <param name="key">Names the new message.</param>
    public Task<OutboxMessage> PostAgainAsync(OutboxMessage posted, OutboxMessage update, string key) =>
        AddAsync(key, () => Replacing(PostedCopy.Of(posted), update.Body, key, OutboxMessageKind.Post));

    /// <summary>Has these copies show their card's state when the update is sent, as in <see cref="UpdateAllLateAsync"/>.</summary>
    /// <param name="copies">All of the card; the transaction has to rely on that, see <see cref="ClusterDbContext.RelyOnCopies"/>.</param>
    /// <param name="version">Names what has just happened, for which no copy was updated before.</param>
    public void UpdateLate(IEnumerable<PostedCopy> copies, string version)
    {
        foreach (var copy in copies)
        {
            Update(copy, OutboxMessage.NoBody, version);
        }
    }

    /// <summary>Returns all posted copies of a card that were not refused, in the order of their ids.</summary>
    public async Task<IReadOnlyList<PostedCopy>> CopiesAsync(CardKey key, CancellationToken cancellationToken) =>
        await CopiesOf.On(db)(db, key.ToString(), "").ToListAsync(cancellationToken);

    /// <summary>Returns the copies that do not show the version yet, in one query.</summary>
    private async Task<IEnumerable<PostedCopy>> CopiesAsync(string subject, string version)
    {
        var copies = await CopiesOf.On(db)(db, subject, ":" + version).ToListAsync();
        return copies.Where(copy => !copy.IsUpdated);
    }

    /// <summary>Replaces every copy of a card with the same content.</summary>
    public Task UpdateAllAsync(PostableCard card, string version) => UpdateAllAsync(card.Key, _ => card, version);

    private async Task ReplaceAllAsync(CardKey key, Func<PostedCopy, string> body, string version)
    {
        if (db.ChangeTracker.Entries<OutboxMessage>().Any(entry => entry.State == EntityState.Added))
        {
            await db.SaveChangesAsync();
        }

        // Whoever posts a copy has the tenant alone: from here on none is added.
        await db.BeginAsync(CancellationToken.None);
        foreach (var copy in await CopiesAsync(key.ToString(), version))
        {
            Update(copy, body(copy), version);
        }
    }

    private void Update(PostedCopy copy, string body, string version)
    {
        // Whoever answers a card months later belongs to the story that posted it.
        Tracing.LinkTo(copy.TraceParent);
        Add(Replacing(copy, body, $"update:{copy.Key}:{version}"));
    }

    private async Task<OutboxMessage> AddAsync(string key, Func<OutboxMessage> create)
    {
        var created = create();
        var known = db.OutboxMessages.Local.FirstOrDefault(d => d.Key == key) ?? await DeliveryByKey.On(db)(db, key).FirstOrDefaultAsync();
        return known ?? Add(created);
    }

    private OutboxMessage Add(OutboxMessage row)
    {
        using var span = OutboxMetrics.Queueing(row);
        row.TraceParent = Tracing.Current;
        commit.Queued(row.TenantId);
        return db.OutboxMessages.Add(row).Entity;
    }

    private OutboxMessage Into(
        Conversation to, OutboxMessageKind kind, OutboundMessage message, string key, OutboxOptions options,
        string? updatesActivityId = null, Guid? recipientId = null)
    {
        var now = time.GetUtcNow();
        var removed = to.RemovedAt is not null;
        return new OutboxMessage
        {
            Key = key,
            TenantId = to.TenantId,
            Kind = kind,
            Priority = options.Priority,
            ServiceUrl = to.ServiceUrl,
            BotId = to.BotId,
            ConversationId = options.ThreadId is { } thread ? ConversationIds.InThread(to.Id, thread) : to.Id,
            TeamId = to.TeamId,
            RecipientId = recipientId ?? to.PersonId,
            UpdatesActivityId = updatesActivityId,
            OrderKey = OrderKeys.Of(to),
            Subject = message.Key.Value,
            Variant = options.Variant,
            Body = message.ToJson(),
            State = removed ? OutboxMessageState.Refused : OutboxMessageState.Queued,
            Reason = removed ? RequestChecks.ConversationRemoved : null,
            QueuedAt = now,
            DueAt = now,
            FinishedAt = removed ? now : null,
        };
    }

    private OutboxMessage ToNewChat(Person person, Conversation known, OutboundMessage message, string key, OutboxOptions options)
    {
        var now = time.GetUtcNow();
        return new OutboxMessage
        {
            Key = key,
            TenantId = person.TenantId,
            Kind = OutboxMessageKind.Post,
            Priority = options.Priority,
            ServiceUrl = known.ServiceUrl,
            BotId = known.BotId,
            RecipientId = person.Id,
            OrderKey = OrderKeys.Of(person.Id),
            Subject = message.Key.Value,
            Variant = options.Variant,
            Body = message.ToJson(),
            QueuedAt = now,
            DueAt = now,
        };
    }

    private OutboxMessage Replacing(
        PostedCopy posted, string body, string key, OutboxMessageKind kind = OutboxMessageKind.Update)
    {
        var now = time.GetUtcNow();
        return new OutboxMessage
        {
            Key = key,
            TenantId = posted.TenantId,
            Kind = kind,
            Priority = posted.Priority,
            ServiceUrl = posted.ServiceUrl,
            BotId = posted.BotId,
            ConversationId = posted.ConversationId,
            TeamId = posted.TeamId,
            RecipientId = posted.RecipientId,
            UpdatesId = kind == OutboxMessageKind.Update ? posted.Id : null,
            OrderKey = posted.OrderKey,
            Subject = posted.Subject,
            Variant = posted.Variant,
            Body = body,
            QueuedAt = now,
            DueAt = now,
        };
    }
}
