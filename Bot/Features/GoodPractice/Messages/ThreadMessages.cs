using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Features.GoodPractice.Summaries;
using ClusterBot.Bot.Integrations.Graph;
using ClusterBot.Bot.Integrations.Graph.Channels;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Domain.GoodPractice;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Messages;

/// <summary>The material of a summary.</summary>
/// <param name="Messages">Oldest first, each once.</param>
/// <param name="Remark">What could not be read, as a sentence for the reader.</param>
/// <param name="NotRead">How many more are kept that were not read.</param>
internal sealed record ThreadMessages(IReadOnlyList<ThreadMessage> Messages, string? Remark, int NotRead)
{
    /// <summary>The messages that Microsoft Graph lists, as they read there.</summary>
    public IReadOnlyList<ThreadMessage> Listed { get; init; } = [];

    /// <summary>The messages that Microsoft Graph says were deleted, each with the time at which it was.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Deleted { get; init; } = new Dictionary<string, DateTimeOffset>();
}

/// <summary>
/// Collects the material of a summary: the messages that are kept and, where the channel is read, what was written there since.
/// </summary>
internal sealed class SummaryMessages(ClusterDbContext db, IChannelMessages channels, AuthorNames names, RouteTable routes)
{
    private const int Most = 10_000;

    private const string NotAll = "There was more than is read at once: these are the most recent messages.";

    private static readonly IReadOnlyDictionary<string, DateTimeOffset> NothingDeleted = new Dictionary<string, DateTimeOffset>();

    /// <summary>A thread in which a summary is asked for has had a message just now; this is room for clocks that differ.</summary>
    private static readonly TimeSpan ThreadIsActive = TimeSpan.FromDays(1);

    public async Task<ThreadMessages> ReadAsync(SummaryRequest request, CancellationToken cancellationToken)
    {
        var stored = await StoredAsync(request, cancellationToken);
        var (listed, remark, deleted) = await ListedAsync(request, cancellationToken);

        // The channel's own list comes first: it knows what was edited since.
        var messages = listed.Concat(await names.AddAsync(stored, cancellationToken))
            .Where(message => !deleted.ContainsKey(message.Id))
            .Where(message => message.PostedAt >= request.SinceAt && (request.UntilAt is null || message.PostedAt < request.UntilAt)
                && SummaryTopic.IsIn(request.Topic, message.Text) && (request.ThreadId is null || message.ThreadId == request.ThreadId))
            .DistinctBy(message => message.Id)
            .Where(message => !routes.IsCommand(message.Text))
            .OrderBy(message => message.PostedAt)
            .ToList();
        var notRead = stored.Count < Most ? 0 : await Kept(request).CountAsync(cancellationToken) - Most;
        return new ThreadMessages(messages, remark ?? (notRead > 0 ? NotAll : null), notRead) { Listed = listed, Deleted = deleted };
    }

    private Task<List<ThreadMessageRecord>> StoredAsync(SummaryRequest request, CancellationToken cancellationToken) =>
        Kept(request).OrderByDescending(m => m.PostedAt).Take(Most).ToListAsync(cancellationToken);

    private IQueryable<ThreadMessageRecord> Kept(SummaryRequest request) => db.Messages.AsNoTracking()
        .Where(m => m.ConversationId == request.ConversationId && m.PostedAt >= request.SinceAt
            && (request.UntilAt == null || m.PostedAt < request.UntilAt))
        .Where(m => request.ThreadId == null || m.ThreadId == request.ThreadId);

    private async Task<(
        IReadOnlyList<ThreadMessage> Messages, string? Remark, IReadOnlyDictionary<string, DateTimeOffset> Deleted)> ListedAsync(
        SummaryRequest request, CancellationToken cancellationToken)
    {
        var channel = await db.Conversations.AsNoTracking().SingleAsync(c => c.Id == request.ConversationId, cancellationToken);
        if (channel.TeamAadGroupId is not { } team || channel.ReadSinceAt is not { } readSince || !channel.MayKeepPractice())
        {
            return ([], null, NothingDeleted);
        }

        var asked = request.ThreadId is null ? request.SinceAt : request.RequestedAt - ThreadIsActive;
        return await channels.ReadAsync(team, channel.Id, asked > readSince ? asked : readSince, cancellationToken) switch
        {
            ChannelReading.Messages read =>
                (await OfKnownPeopleAsync(read.Items, readSince, channel.TenantId, cancellationToken), read.Complete ? null : NotAll,
                    read.Deleted),
            ChannelReading.Unavailable { Reason: not GraphOptions.NotConfigured and var reason } =>
                ([], $"{reason} Only messages that ClusterBot was told of could be read.", NothingDeleted),
            _ => ([], null, NothingDeleted),
        };
    }

    /// <summary>
    /// Returns the messages written since the channel is read, by people whom the register knows: the same that are kept as they
    /// come.
    /// </summary>
    private async Task<IReadOnlyList<ThreadMessage>> OfKnownPeopleAsync(
        IReadOnlyList<ThreadMessage> listed, DateTimeOffset readSince, string tenantId, CancellationToken cancellationToken)
    {
        var authors = listed.Select(message => message.AuthorId).OfType<string>().Distinct().ToList();
        var known = await db.People.AsNoTracking()
            .Where(p => p.TenantId == tenantId && p.ArchivedAt == null && authors.Contains(p.AadObjectId!))
            .Select(p => p.AadObjectId)
            .ToListAsync(cancellationToken);
        return [.. listed.Where(message => message.PostedAt >= readSince && message.AuthorId is { } author && known.Contains(author))];
    }
}
