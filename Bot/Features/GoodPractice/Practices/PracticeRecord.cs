using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Turns;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Practices;

/// <summary>
/// The messages that are kept as good practice: those that somebody wants kept, and those written in a channel that is read.
/// </summary>
internal sealed class PracticeRecord(ClusterDbContext db)
{
    /// <summary>The longest part of a message that is kept, in UTF-16 units.</summary>
    public const int MaxText = 10_000;

    private const int MaxName = 200;

    /// <summary>Returns the message as it is kept; null when it is not.</summary>
    public ValueTask<ThreadMessageRecord?> FindAsync(TurnContext turn, string messageId, CancellationToken cancellationToken) =>
        db.Messages.FindAsync([turn.Conversation.Id, messageId], cancellationToken);

    /// <summary>
    /// Keeps a message of the acting person, in the thread that the activity came from; once, however often it is asked for.
    /// </summary>
    public async Task SaveAsync(
        TurnContext turn, string messageId, string text, DateTimeOffset postedAt, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, messageId, cancellationToken) is not null)
        {
            return;
        }

        db.Messages.Add(new ThreadMessageRecord
        {
            MessageId = messageId,
            ConversationId = turn.Conversation.Id,
            ThreadId = turn.ThreadId ?? messageId,
            AuthorName = turn.Person?.Name
                ?? (PlainText.Clean(turn.Activity.From?.Name) is { } name ? AuthorsText.Start(name, MaxName) : ""),
            AuthorAadObjectId = turn.Activity.From?.AadObjectId,
            Text = AuthorsText.Start(text, MaxText),
            PostedAt = postedAt,
            RevisedAt = Presence.SentAt(turn.Activity, turn.Now),
        });
    }

    /// <summary>Removes a message; none of its words stay.</summary>
    public async Task RemoveAsync(TurnContext turn, string messageId, CancellationToken cancellationToken)
    {
        var kept = await FindAsync(turn, messageId, cancellationToken);
        if (kept is not null)
        {
            db.Messages.Remove(kept);
        }

        var deletedAt = Presence.SentAt(turn.Activity, turn.Now) ?? turn.Now;
        if (await FindDeletedAsync(turn, messageId, cancellationToken) is { } deleted)
        {
            (deleted.DeletedAt, deleted.PostedAt) = (deletedAt, kept?.PostedAt ?? deleted.PostedAt);
            return;
        }

        db.DeletedMessages.Add(new DeletedMessage
        {
            ConversationId = turn.Conversation.Id,
            MessageId = messageId,
            PostedAt = kept?.PostedAt,
            DeletedAt = deletedAt,
        });
    }

    public ValueTask<DeletedMessage?> FindDeletedAsync(TurnContext turn, string messageId, CancellationToken cancellationToken) =>
        db.DeletedMessages.FindAsync([turn.Conversation.Id, messageId], cancellationToken);

    /// <summary>Returns true when Teams has sent newer information about the message: events come in any order.</summary>
    public async Task<bool> IsOutdatedAsync(TurnContext turn, string messageId, CancellationToken cancellationToken)
    {
        var newest = (await FindAsync(turn, messageId, cancellationToken))?.RevisedAt
            ?? (await FindDeletedAsync(turn, messageId, cancellationToken))?.DeletedAt;
        return Presence.SentAt(turn.Activity, turn.Now) < newest;
    }

    /// <summary>Returns true when a cluster lead has the channel read.</summary>
    public async Task<bool> IsReadAsync(Activity activity, CancellationToken cancellationToken)
    {
        var (id, tenant) = Place(activity);
        var read = await db.Conversations.AsNoTracking()
            .FirstOrDefaultAsync(c => c.Id == id && c.TenantId == tenant && c.ReadSinceAt != null, cancellationToken);
        return read?.MayKeepPractice() is true;
    }

    /// <summary>Returns true when the activity is about a message that is kept.</summary>
    public Task<bool> IsKeptAsync(Activity activity, CancellationToken cancellationToken)
    {
        var (id, tenant) = Place(activity);
        return db.Messages.AsNoTracking().AnyAsync(
            m => m.ConversationId == id && m.MessageId == activity.Id && db.Conversations.Any(c => c.Id == id && c.TenantId == tenant),
            cancellationToken);
    }

    /// <summary>Returns true when the activity is about a message that was kept until it was deleted in Teams.</summary>
    public Task<bool> WasKeptAsync(Activity activity, CancellationToken cancellationToken)
    {
        var (id, tenant) = Place(activity);
        return db.DeletedMessages.AsNoTracking().AnyAsync(
            m => m.ConversationId == id && m.MessageId == activity.Id && m.PostedAt != null
                && db.Conversations.Any(c => c.Id == id && c.TenantId == tenant),
            cancellationToken);
    }

    /// <summary>Returns true when the register knows its author: only such people's messages can be shown to them and erased.</summary>
    public Task<bool> IsByKnownPersonAsync(Activity activity, CancellationToken cancellationToken)
    {
        var (author, tenant) = (activity.From?.AadObjectId, ConversationTracker.TenantOf(activity));
        return author is null
            ? Task.FromResult(false)
            : db.People.AsNoTracking()
            .AnyAsync(p => p.TenantId == tenant && p.AadObjectId == author && p.ArchivedAt == null, cancellationToken);
    }

    private static (string Id, string Tenant) Place(Activity activity) =>
        (ConversationIds.Root(activity.Conversation?.Id ?? ""), ConversationTracker.TenantOf(activity));
}
