using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.BotFramework.Activities.Teams;

namespace ClusterBot.BotFramework.Connector;

/// <summary>
/// Calls the channel's connector: one method a call, each of them tried once. See
/// <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference">the Connector's
/// reference</see>.
/// </summary>
public sealed class ConnectorClient(ConnectorHttp http)
{
    /// <summary>Sends an activity to the end of a conversation.</summary>
    public Task<ConnectorResult> SendToConversationAsync(
        Uri serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        SendToConversationAsync(serviceUrl, conversationId, ActivityJson.Write(activity), cancellationToken);

    /// <summary>Sends an activity, written as UTF-8 JSON, to the end of a conversation.</summary>
    public Task<ConnectorResult> SendToConversationAsync(
        Uri serviceUrl, string conversationId, byte[] activity, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, serviceUrl, ConnectorPath.Activities(conversationId), activity, cancellationToken);

    /// <summary>Sends an activity as the reply to another.</summary>
    public Task<ConnectorResult> ReplyToActivityAsync(
        Uri serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        SendAsync(
            HttpMethod.Post, serviceUrl, ConnectorPath.Activity(conversationId, activityId), ActivityJson.Write(
                activity), cancellationToken);

    /// <summary>Puts an activity in the place of one that the bot sent before.</summary>
    public Task<ConnectorResult> UpdateActivityAsync(
        Uri serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        UpdateActivityAsync(serviceUrl, conversationId, activityId, ActivityJson.Write(activity), cancellationToken);

    /// <summary>Puts an activity, written as UTF-8 JSON, in the place of one that the bot sent before.</summary>
    public Task<ConnectorResult> UpdateActivityAsync(
        Uri serviceUrl, string conversationId, string activityId, byte[] activity, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Put, serviceUrl, ConnectorPath.Activity(conversationId, activityId), activity, cancellationToken);

    /// <summary>Deletes an activity that the bot sent before.</summary>
    public Task<ConnectorResult> DeleteActivityAsync(
        Uri serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Delete, serviceUrl, ConnectorPath.Activity(conversationId, activityId), null, cancellationToken);

    /// <summary>
    /// Sends an activity, written as UTF-8 JSON with its recipient, to one member of a shared conversation: nobody else sees it, and it
    /// leaves the clients after a day. See
    /// <see href="https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages"/>.
    /// </summary>
    public Task<ConnectorResult> SendTargetedAsync(
        Uri serviceUrl, string conversationId, byte[] activity, CancellationToken cancellationToken = default) =>
        SendAsync(
            HttpMethod.Post, serviceUrl, ConnectorPath.OfTargeted(ConnectorPath.Activities(conversationId)), activity, cancellationToken);

    /// <summary>Puts an activity, written as UTF-8 JSON without a recipient, in the place of a targeted one.</summary>
    public Task<ConnectorResult> UpdateTargetedAsync(
        Uri serviceUrl, string conversationId, string activityId, byte[] activity, CancellationToken cancellationToken = default) =>
        SendAsync(
            HttpMethod.Put, serviceUrl, ConnectorPath.OfTargeted(ConnectorPath.Activity(conversationId, activityId)), activity,
            cancellationToken);

    /// <summary>Deletes a targeted activity that the bot sent before.</summary>
    public Task<ConnectorResult> DeleteTargetedAsync(
        Uri serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        SendAsync(
            HttpMethod.Delete, serviceUrl, ConnectorPath.OfTargeted(ConnectorPath.Activity(conversationId, activityId)), null,
            cancellationToken);

    /// <summary>Creates a conversation; <see cref="ConnectorResult.Accepted"/> then carries its id, and the first activity's.</summary>
    public async Task<ConnectorResult> CreateConversationAsync(
        Uri serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken = default)
    {
        var body = ConnectorJson.Write(parameters);
        var response = await http.SendAsync(HttpMethod.Post, serviceUrl, ConnectorPath.Conversations, body, cancellationToken);
        var answer = ConnectorJson.Read<ResourceAnswer>(response.Body);
        return response.Failure ?? new ConnectorResult.Accepted(answer?.ActivityId ?? ThreadOf(answer?.Id), answer?.Id);
    }

    /// <summary>Reads the channels of a team; the General channel has the team's own id.</summary>
    public async Task<ConnectorReadResult<IReadOnlyList<ChannelInfo>>> GetTeamChannelsAsync(
        Uri serviceUrl, string teamId, CancellationToken cancellationToken = default)
    {
        var answer = await ReadAsync<TeamChannelsAnswer>(serviceUrl, ConnectorPath.TeamChannels(teamId), cancellationToken);
        return answer.Succeeded
            ? new ConnectorReadResult<IReadOnlyList<ChannelInfo>>(answer.Value.Conversations ?? [])
            : new ConnectorReadResult<IReadOnlyList<ChannelInfo>>(answer.Failure);
    }

    /// <summary>Reads one page of a conversation's members.</summary>
    /// <param name="serviceUrl">Where the channel's connector is.</param>
    /// <param name="conversationId">The conversation; for a team's members, the team's id.</param>
    /// <param name="pageSize">How many members to ask for; Teams gives 50 to 500.</param>
    /// <param name="continuationToken">From the page before; null for the first.</param>
    public Task<ConnectorReadResult<PagedMembers>> GetPagedMembersAsync(
        Uri serviceUrl, string conversationId, int pageSize = 200, string? continuationToken = null,
        CancellationToken cancellationToken = default) =>
        ReadAsync<PagedMembers>(serviceUrl, ConnectorPath.PagedMembers(conversationId, pageSize, continuationToken), cancellationToken);

    // A new thread is named by its first message, and some answers name the thread alone.
    private static string? ThreadOf(string? conversationId) =>
        conversationId?.Split(";messageid=", 2) is [_, { Length: > 0 } first] ? first : null;

    private async Task<ConnectorResult> SendAsync(
        HttpMethod method, Uri serviceUrl, string? path, byte[]? body, CancellationToken cancellationToken)
    {
        var response = await http.SendAsync(method, serviceUrl, path, body, cancellationToken);
        return response.Failure ?? new ConnectorResult.Accepted(ConnectorJson.Read<ResourceAnswer>(response.Body)?.Id, null);
    }

    private async Task<ConnectorReadResult<T>> ReadAsync<T>(Uri serviceUrl, string? path, CancellationToken cancellationToken)
        where T : class
    {
        var response = await http.SendAsync(HttpMethod.Get, serviceUrl, path, null, cancellationToken);
        if (response.Failure is { } failure)
        {
            return new ConnectorReadResult<T>(failure);
        }

        return ConnectorJson.Read<T>(response.Body) is { } value
            ? new ConnectorReadResult<T>(value)
            : new ConnectorReadResult<T>(new ConnectorResult.Unavailable(response.Status, "The connector's answer could not be read."));
    }
}
