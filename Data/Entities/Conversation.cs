using ClusterBot.Domain.Register;

namespace ClusterBot.Data.Entities;

/// <summary>A place in Teams that the bot may write to, as the latest activity from there described it.</summary>
public sealed class Conversation
{
    /// <summary>The channel's conversation id without a thread's <c>;messageid=</c>.</summary>
    public required string Id { get; init; }

    public required string TenantId { get; init; }

    public required ConversationKind Kind { get; set; }

    public required string ServiceUrl { get; set; }

    /// <summary>The bot's own account there, as the channel addresses it.</summary>
    public required string BotId { get; set; }

    public string? Name { get; set; }

    public string? TeamId { get; set; }

    /// <summary>The Entra group behind the team: Graph and deep links need it.</summary>
    public string? TeamAadGroupId { get; set; }

    /// <summary>The person whose personal chat it is.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The cluster that the channel is linked to.</summary>
    public Guid? ClusterId { get; set; }

    public ChannelPurpose Purpose { get; set; }

    /// <summary>The time when it was linked: the calendar asks for nothing from before.</summary>
    public DateTimeOffset? LinkedAt { get; set; }

    /// <summary>
    /// The time since which messages there are read as good practice; null while they are not, which a cluster lead decides.
    /// </summary>
    public DateTimeOffset? ReadSinceAt { get; set; }

    /// <summary>The time when the bot was removed, or the place was deleted or archived; nothing is sent there until it is back.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    /// <summary>True when it went because its whole team went: it returns with the team, whereas a deleted channel does not.</summary>
    public bool WentWithTeam { get; set; }

    /// <summary>
    /// The time when it came back, by our clock: earlier posts may be out of date or gone there. Null when it never went.
    /// </summary>
    public DateTimeOffset? BackAt { get; set; }

    /// <summary>
    /// The time when the newest activity from there was sent, by the channel's clock: it tells the newer of two service URLs, and
    /// the event that an older one may not undo. Null for a chat from which nothing has come yet.
    /// </summary>
    public DateTimeOffset? HeardAt { get; set; }

    /// <summary>Records that nothing can be sent there any more. A place that went before keeps its earlier time.</summary>
    public void Go(DateTimeOffset at, bool withTeam)
    {
        if (RemovedAt is null)
        {
            (RemovedAt, WentWithTeam) = (at, withTeam);
        }
    }

    /// <summary>Records that it can be written to again.</summary>
    public void ComeBack(DateTimeOffset at)
    {
        BackAt = RemovedAt is null ? BackAt : at;
        (RemovedAt, WentWithTeam) = (null, false);
    }

    /// <summary>Returns true when good practice may be kept from there: a channel of a cluster, and not its delivery board's.</summary>
    public bool MayKeepPractice() => Kind == ConversationKind.Channel && ClusterId is not null && IsForPractice(Purpose);

    /// <summary>
    /// Returns true when a new link ends the purpose of the old one, so that what was kept is deleted: with another cluster, where
    /// nothing may be kept, and wherever the channel was read until now, which nobody has agreed to for the new purpose.
    /// </summary>
    public bool LosesPracticeBy(Guid? clusterId, ChannelPurpose purpose) =>
        ClusterId is not null && (ClusterId, Purpose) != (clusterId, purpose)
        && (ReadSinceAt is not null || ClusterId != clusterId || !IsForPractice(purpose));

    /// <summary>Links the channel. It continues to be read only if its cluster and purpose stay the same.</summary>
    public void LinkTo(Guid clusterId, ChannelPurpose purpose, DateTimeOffset now)
    {
        ReadSinceAt = (ClusterId, Purpose) == (clusterId, purpose) ? ReadSinceAt : null;
        (ClusterId, Purpose, LinkedAt) = (clusterId, purpose, now);
    }

    public void Unlink() => (ClusterId, Purpose, LinkedAt, ReadSinceAt) = (null, ChannelPurpose.None, null, null);

    private static bool IsForPractice(ChannelPurpose purpose) => purpose is ChannelPurpose.Cluster or ChannelPurpose.GoodPractice;
}

public enum ConversationKind
{
    /// <summary>The channel has not said yet. Nothing meant for one person, or for one cluster, is shown there.</summary>
    Unknown,

    Channel,
    Personal,
    GroupChat,
}
