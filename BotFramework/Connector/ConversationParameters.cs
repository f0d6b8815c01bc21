using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.BotFramework.Activities.Teams;

namespace ClusterBot.BotFramework.Connector;

/// <summary>
/// A conversation to create: a personal chat with one member, or, with <see cref="IsGroup"/>, a channel and an activity, a new
/// thread in that channel.
/// </summary>
public sealed class ConversationParameters : WireObject
{
    /// <summary>True for a thread in a channel.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The bot itself.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>The person to talk to, for a personal chat.</summary>
    public IList<ChannelAccount>? Members { get; set; }

    /// <summary>The tenant in which to create the conversation.</summary>
    public string? TenantId { get; set; }

    /// <summary>The first message of the conversation; a thread must have one.</summary>
    public Activity? Activity { get; set; }

    /// <summary>The channel to open a thread in, and the tenant.</summary>
    public TeamsChannelData? ChannelData { get; set; }

    /// <summary>A new thread in a channel.</summary>
    public static ConversationParameters NewThread(string channelId, string? tenantId, Activity first) => new()
    {
        IsGroup = true,
        TenantId = tenantId,
        Activity = first,
        ChannelData = new TeamsChannelData
        {
            Channel = new ChannelInfo { Id = channelId },
            Tenant = tenantId is null ? null : new TenantInfo { Id = tenantId },
        },
    };

    /// <summary>A personal chat; the same pair always gets the same conversation.</summary>
    public static ConversationParameters Personal(string botId, string memberId, string? tenantId) => new()
    {
        IsGroup = false,
        Bot = new ChannelAccount { Id = botId },
        Members = [new ChannelAccount { Id = memberId }],
        TenantId = tenantId,
        ChannelData = tenantId is null ? null : new TeamsChannelData { Tenant = new TenantInfo { Id = tenantId } },
    };
}

/// <summary>One page of a conversation's members.</summary>
public sealed class PagedMembers : WireObject
{
    /// <summary>Gives the next page; null on the last one.</summary>
    public string? ContinuationToken { get; set; }

    /// <summary>The members of this page; what Teams adds (email, userPrincipalName ...) is in their properties.</summary>
    public IList<ChannelAccount> Members { get; set; } = [];
}
