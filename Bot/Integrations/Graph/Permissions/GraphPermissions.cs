using ClusterBot.Data;
using ClusterBot.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;

namespace ClusterBot.Bot.Integrations.Graph.Permissions;

/// <summary>
/// Tries each permission by the smallest request that needs it. The token tells of the organisation's permissions alone, and not of
/// those that a team's owner gave.
/// </summary>
internal sealed class GraphPermissions(GraphServiceClient graph, IServiceScopeFactory scopes) : IGraphPermissions
{
    public async Task<PermissionGrant> TryAsync(GraphPermission permission, CancellationToken cancellationToken)
    {
        try
        {
            return permission == GraphPermission.ChannelMessages ? await ReadChannelAsync(cancellationToken)
                : permission == GraphPermission.People ? await ReadPersonAsync(cancellationToken)
                : await ReadMailboxAsync(cancellationToken);
        }
        catch (ApiException problem) when (problem.ResponseStatusCode is 403)
        {
            return new PermissionGrant(PermissionState.Missing);
        }
        catch (ApiException problem) when (problem.ResponseStatusCode is 404)
        {
            // Whoever may not ask is refused before anything is looked for.
            return new PermissionGrant(PermissionState.Granted);
        }
        catch (Exception problem) when (GraphProblem.Reason(problem, cancellationToken) is { } reason)
        {
            return new PermissionGrant(PermissionState.Unknown, reason);
        }
    }

    private async Task<PermissionGrant> ReadChannelAsync(CancellationToken cancellationToken)
    {
        var channel = await AnyAsync(
            db => db.Conversations.Where(c => c.Kind == ConversationKind.Channel && c.TeamAadGroupId != null && c.RemovedAt == null)
                .OrderBy(c => c.ClusterId == null ? 1 : 0).ThenBy(c => c.Id),
            cancellationToken);
        if (channel is null)
        {
            return new PermissionGrant(PermissionState.Unknown, "ClusterBot is in no team yet.");
        }

        await graph.Teams[channel.TeamAadGroupId].Channels[channel.Id].Messages.GetAsync(
            request => request.QueryParameters.Top = 1, cancellationToken);
        return new PermissionGrant(PermissionState.Granted);
    }

    private async Task<PermissionGrant> ReadPersonAsync(CancellationToken cancellationToken)
    {
        await graph.Users[Guid.Empty.ToString()].GetAsync(
            request => request.QueryParameters.Select = ["displayName", "mail"], cancellationToken);
        return new PermissionGrant(PermissionState.Granted);
    }

    private async Task<PermissionGrant> ReadMailboxAsync(CancellationToken cancellationToken)
    {
        await graph.Users[Guid.Empty.ToString()].MailboxSettings.GetAsync(
            request => request.QueryParameters.Select = ["automaticRepliesSetting"], cancellationToken);
        return new PermissionGrant(PermissionState.Granted);
    }

    private async Task<Conversation?> AnyAsync(Func<ClusterDbContext, IQueryable<Conversation>> query, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClusterDbContext>();
        return await db.HasTablesAsync(cancellationToken) ? await query(db).AsNoTracking().FirstOrDefaultAsync(cancellationToken) : null;
    }
}
