using System.Runtime.CompilerServices;
using Microsoft.Graph.Models;
using Microsoft.Graph.Teams.Item.Channels.Item.Messages;

namespace ClusterBot.Bot.Integrations.Graph.Channels;

/// <summary>Walks the pages of a channel, a thread (first message and replies) at a time; only ever on the configured server.</summary>
internal sealed class ChannelPages(MessagesRequestBuilder channel, GraphOptions options, ILogger logger)
{
    private const int PageSize = 50;
    private const int MostPages = 40;
    private const string RepliesNextLink = "replies@odata.nextLink";

    /// <summary>False when there was more that was not walked.</summary>
    public bool Complete { get; private set; } = true;

    public async IAsyncEnumerable<IReadOnlyList<ChatMessage>> ThreadsAsync(
        DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ChatMessageCollectionResponse? page = await channel.GetAsync(
            request =>
            {
                request.QueryParameters.Top = PageSize;
                request.QueryParameters.Expand = ["replies"];
            },
            cancellationToken) ?? throw new InvalidDataException(GraphProblem.Unreadable);
        for (var number = 1; page is not null; number++)
        {
            var threads = page.Value ?? [];
            foreach (var root in threads)
            {
                yield return [root, .. root.Replies ?? [], .. await MoreRepliesAsync(root, cancellationToken)];
            }

            // Graph sorts by the last change, newest first: after a page with nothing new there is nothing new.
            var isOld = threads.Count > 0 && threads.All(root => LastChange(root) < since);
            page = isOld || !MayFollow(page.OdataNextLink, number)
                ? null
                : await channel.WithUrl(page.OdataNextLink!).GetAsync(cancellationToken: cancellationToken);
        }
    }

    private async Task<List<ChatMessage>> MoreRepliesAsync(ChatMessage root, CancellationToken cancellationToken)
    {
        var more = new List<ChatMessage>();
        var next = root.AdditionalData.TryGetValue(RepliesNextLink, out var link) ? link?.ToString() : null;
        for (var number = 1; root.Id is not null && MayFollow(next, number); number++)
        {
            var page = await channel[root.Id].Replies.WithUrl(next!).GetAsync(cancellationToken: cancellationToken);
            more.AddRange(page?.Value ?? []);
            next = page?.OdataNextLink;
        }

        return more;
    }

    private bool MayFollow(string? link, int page)
    {
        if (link is null)
        {
            return false;
        }

        var here = Uri.TryCreate(link, UriKind.Absolute, out var uri) && SameServer.Is(uri, options.BaseUrl);
        if (!here)
        {
            GraphLog.PointedElsewhere(logger);
        }

        Complete &= here && page < MostPages;
        return here && page < MostPages;
    }

    private static DateTimeOffset LastChange(ChatMessage root) =>
        (root.Replies ?? []).Append(root)
            .Max(message => message.LastModifiedDateTime ?? message.CreatedDateTime ?? DateTimeOffset.MaxValue);
}
