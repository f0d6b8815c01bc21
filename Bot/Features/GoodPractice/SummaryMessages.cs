using System.Text.RegularExpressions;
using ClusterBot.Bot.Data;
using ClusterBot.Bot.Graph;
using ClusterBot.Domain.GoodPractice;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice;

/// <summary>Collects what a summary is about: the messages that the bot was told of and, where it may, all of the channel's.</summary>
internal sealed partial class SummaryMessages(ClusterDbContext db, IChannelMessages channels, AuthorNames names)
{
    private const int Most = 2000;

    private const string NotAll = "There was more than is read at once: these are the most recent messages.";

    /// <summary>A thread in which a summary is asked for has had a message just now; this is room for clocks that differ.</summary>
    private static readonly TimeSpan ThreadIsActive = TimeSpan.FromDays(1);

    public async Task<ReadMessages> ReadAsync(SummaryRequestRecord request, CancellationToken token)
    {
        var stored = await StoredAsync(request, token);
        var (listed, remark) = await ListedAsync(request, token);

        // The channel's own list comes first: it knows what was edited since.
        var messages = listed.Concat(await names.AddAsync(stored, token))
            .Where(message => message.PostedAt >= request.SinceAt && (request.ThreadId is null || message.ThreadId == request.ThreadId))
            .DistinctBy(message => message.Id)
            .Where(message => !Command().IsMatch(message.Text))
            .OrderBy(message => message.PostedAt)
            .ToList();
        return new ReadMessages(messages, remark ?? (stored.Count == Most ? NotAll : null));
    }

    private Task<List<StoredMessage>> StoredAsync(SummaryRequestRecord request, CancellationToken token) =>
        db.Messages.AsNoTracking()
            .Where(m => m.ConversationId == request.ConversationId && m.PostedAt >= request.SinceAt)
            .Where(m => request.ThreadId == null || m.ThreadId == request.ThreadId)
            .OrderByDescending(m => m.PostedAt)
            .Take(Most)
            .ToListAsync(token);

    private async Task<(IReadOnlyList<ThreadMessage> Messages, string? Remark)> ListedAsync(SummaryRequestRecord request, CancellationToken token)
    {
        var channel = await db.Conversations.AsNoTracking().SingleAsync(c => c.Id == request.ConversationId, token);
        if (channel.TeamAadGroupId is not { } team)
        {
            return ([], null);
        }

        var since = request.ThreadId is null ? request.SinceAt : request.RequestedAt - ThreadIsActive;
        return await channels.ReadAsync(team, channel.Id, since, token) switch
        {
            ChannelReading.Messages read => (read.Items, read.Complete ? null : NotAll),
            ChannelReading.Unavailable { Reason: not GraphOptions.NotConfigured and var reason } =>
                ([], $"{reason} Only messages that mention ClusterBot could be read."),
            _ => ([], null),
        };
    }

    /// <summary>What was asked of the bot is no contribution. The channel's own list has it, with the bot's name.</summary>
    [GeneratedRegex(@"^\W*(\S+\s+){0,2}(summari[sz]e|summary|status|help|link|open check[- ]?in|show psa \d+)(\s+(this\s+|the\s+)?(channel|thread))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Command();
}
