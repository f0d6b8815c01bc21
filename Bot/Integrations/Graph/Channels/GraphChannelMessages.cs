using ClusterBot.Bot.Health;
using ClusterBot.Domain.GoodPractice;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;

namespace ClusterBot.Bot.Integrations.Graph.Channels;

/// <summary>
/// Threads with their replies, from <c>GET /teams/{id}/channels/{id}/messages</c>
/// (https://learn.microsoft.com/graph/api/channel-list-messages).
/// </summary>
internal sealed class GraphChannelMessages(
    GraphServiceClient graph, GraphOptions options, HealthState faults, ILogger<GraphChannelMessages> logger) : IChannelMessages
{
    public async Task<ChannelReading> ReadAsync(
        string teamAadGroupId, string channelId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(teamAadGroupId, out var team) || string.IsNullOrWhiteSpace(channelId))
        {
            return new ChannelReading.Unavailable("The team or the channel is not known to Microsoft Graph.");
        }

        try
        {
            var pages = new ChannelPages(graph.Teams[team.ToString()].Channels[channelId].Messages, options, logger);
            var read = await CollectAsync(pages, since, cancellationToken);
            GraphUse.Worked(faults);
            return read;
        }
        catch (Exception problem) when (GraphProblem.Reason(problem, cancellationToken) is { } reason)
        {
            GraphUse.Failed(faults, problem, reason);
            GraphLog.Failed(logger, "channel messages", problem.GetType().Name, (problem as ApiException)?.ResponseStatusCode ?? 0);
            return new ChannelReading.Unavailable(reason);
        }
    }

    private async Task<ChannelReading> CollectAsync(ChannelPages pages, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var (messages, deleted) = (new List<ThreadMessage>(), new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal));
        await foreach (var thread in pages.ThreadsAsync(since, cancellationToken))
        {
            foreach (var message in thread)
            {
                if (message is { Id: { } id, DeletedDateTime: { } deletedAt })
                {
                    deleted[id] = deletedAt.ToUniversalTime();
                }
            }

            var read = thread.Select(TeamsMessage.Read).OfType<ThreadMessage>().ToList();
            if (read.Any(message => message.PostedAt >= since))
            {
                messages.AddRange(read);
            }

            if (messages.Count >= options.MostMessages)
            {
                return new ChannelReading.Messages(Oldest(messages.Take(options.MostMessages)), Complete: false)
                {
                    Deleted = deleted,
                };
            }
        }

        return new ChannelReading.Messages(Oldest(messages), pages.Complete) { Deleted = deleted };
    }

    private static List<ThreadMessage> Oldest(IEnumerable<ThreadMessage> messages) => [.. messages.OrderBy(message => message.PostedAt)];
}
