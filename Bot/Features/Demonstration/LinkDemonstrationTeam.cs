using ClusterBot.Data.Entities;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Demonstration;

/// <summary>Links the local client's two channels to the demonstration's cluster, so that opening the page is enough.</summary>
internal sealed class LinkDemonstrationTeam(DemonstrationSwitch demonstration) : IDomainEventHandler<BotAddedToTeam>
{
    public async Task HandleAsync(BotAddedToTeam domainEvent, TurnContext turn, CancellationToken cancellationToken)
    {
        if (!demonstration.IsOn || domainEvent.TeamId != DemonstrationTeam.Id || turn.Conversation.TenantId != DemonstrationTeam.TenantId)
        {
            return;
        }

        // Another register may have been imported in its place.
        if (await turn.Db.Clusters.FirstOrDefaultAsync(
            c => c.TenantId == DemonstrationTeam.TenantId && c.Code == DemonstrationTeam.ClusterCode && c.ArchivedAt == null,
            cancellationToken) is not { } cluster)
        {
            return;
        }

        await LinkAsync(turn, DemonstrationTeam.Id, "General", cluster.Id, ChannelPurpose.Cluster, cancellationToken);
        await LinkAsync(
            turn, DemonstrationTeam.BoardChannelId, DemonstrationTeam.BoardChannelName, cluster.Id, ChannelPurpose.DeliveryBoard,
            cancellationToken);
    }

    private static async Task LinkAsync(
        TurnContext turn, string channelId, string name, Guid clusterId, ChannelPurpose purpose, CancellationToken cancellationToken)
    {
        var channel = await turn.Db.Conversations.FindAsync([channelId], cancellationToken)
            ?? turn.Db.Conversations.Add(NewChannel(turn, channelId)).Entity;
        channel.Name ??= name;
        channel.TeamId = DemonstrationTeam.Id;
        channel.TeamAadGroupId = DemonstrationTeam.AadGroupId;
        if (channel.ClusterId is null && !await turn.Db.Conversations.AnyAsync(
            c => c.ClusterId == clusterId && c.Purpose == purpose, cancellationToken))
        {
            channel.ClusterId = clusterId;
            channel.Purpose = purpose;
            channel.LinkedAt = turn.Now;
        }
    }

    // The client greets the bot from the channel that was opened first; the other one is the same in all but its id.
    private static Conversation NewChannel(TurnContext turn, string channelId) => new()
    {
        Id = channelId,
        TenantId = turn.Conversation.TenantId,
        Kind = ConversationKind.Channel,
        ServiceUrl = turn.Conversation.ServiceUrl,
        BotId = turn.Conversation.BotId,
    };
}

/// <summary>The team that the local Teams client has, as its configuration file names it.</summary>
internal static class DemonstrationTeam
{
    public const string TenantId = "11111111-1111-4111-8111-111111111111";

    /// <summary>The team, and its General channel.</summary>
    public const string Id = "19:fairness-general@thread.tacv2";

    public const string AadGroupId = "b0000000-0000-4000-8000-000000000001";

    public const string BoardChannelId = "19:fairness-board@thread.tacv2";

    public const string BoardChannelName = "Delivery board";

    public const string ClusterCode = "fairness";
}
