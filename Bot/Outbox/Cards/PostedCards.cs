using System.Globalization;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Outbox.Cards;

/// <summary>The places where the bot has posted a card: a button works there alone, not elsewhere.</summary>
public sealed class PostedCards(ClusterDbContext db)
{
    /// <param name="key">What the card is about.</param>
    /// <param name="where">Where the button was pressed.</param>
    public async Task<bool> StandInAsync(CardKey key, Conversation where, CancellationToken cancellationToken)
    {
        var subject = key.Value;
        var posted = await db.OutboxMessages
            .Where(d => d.Subject == subject && d.Kind != OutboxMessageKind.Update && d.ConversationId != null)
            .Select(d => d.ConversationId!)
            .ToListAsync(cancellationToken);
        return posted.Exists(id => ConversationIds.Root(id) == where.Id);
    }

    /// <summary>Returns whether a cluster's card works there: in the cluster's own channels, and wherever a copy of it stands.</summary>
    /// <param name="key">What the card is about.</param>
    /// <param name="clusterId">The cluster.</param>
    /// <param name="where">Where the button was pressed.</param>
    public async Task<bool> WorkInAsync(CardKey key, Guid clusterId, Conversation where, CancellationToken cancellationToken) =>
        where.ClusterId == clusterId || await StandInAsync(key, where, cancellationToken);
}

/// <summary>The check whether a card must be posted into a channel for its members to have it, so that it is not posted twice.</summary>
public sealed class MissingCards(ClusterDbContext db)
{
    /// <summary>
    /// Returns why the card is to be posted: it was not, or Teams refused it, or the channel has gone and come back since. Null
    /// when it is there already.
    /// </summary>
    /// <param name="key">What the card is about.</param>
    /// <param name="channel">The channel.</param>
    public async Task<string?> WhyAsync(CardKey key, Conversation channel, CancellationToken cancellationToken)
    {
        var (subject, backAt) = (key.Value, channel.BackAt);
        var posts = await db.OutboxMessages
            .Where(d => d.Subject == subject && d.Kind == OutboxMessageKind.NewThread && d.OrderKey == channel.Id)
            .Select(d => new { IsRefused = d.State == OutboxMessageState.Refused, d.QueuedAt })
            .ToListAsync(cancellationToken);
        return posts.Exists(post => !post.IsRefused && !(post.QueuedAt <= backAt))
            ? null
            : string.Create(
                CultureInfo.InvariantCulture, $"back {backAt?.ToUnixTimeMilliseconds()}, {posts.Count(post => post.IsRefused)} refused");
    }
}

/// <summary>The facts about a posted message that are needed to replace it: not its content, which is most of its row.</summary>
public sealed record PostedCopy
{
    public required long Id { get; init; }

    public required string Key { get; init; }

    public required string TenantId { get; init; }

    public required OutboxMessagePriority Priority { get; init; }

    public required string ServiceUrl { get; init; }

    public required string BotId { get; init; }

    public required string? ConversationId { get; init; }

    public required string? TeamId { get; init; }

    public required Guid? RecipientId { get; init; }

    public required string OrderKey { get; init; }

    public required string? Subject { get; init; }

    /// <summary>See <see cref="OutboxMessage.Variant"/>.</summary>
    public required string? Variant { get; init; }

    public required string? TraceParent { get; init; }

    /// <summary>True when the update that it is read for was added before.</summary>
    public bool IsUpdated { get; init; }

    public static PostedCopy Of(OutboxMessage posted) => new()
    {
        Id = posted.Id,
        Key = posted.Key,
        TenantId = posted.TenantId,
        Priority = posted.Priority,
        ServiceUrl = posted.ServiceUrl,
        BotId = posted.BotId,
        ConversationId = posted.ConversationId,
        TeamId = posted.TeamId,
        RecipientId = posted.RecipientId,
        OrderKey = posted.OrderKey,
        Subject = posted.Subject,
        Variant = posted.Variant,
        TraceParent = posted.TraceParent,
    };
}
