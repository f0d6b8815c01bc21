namespace ClusterBot.Tests.Support.SimulatedTeams;

/// <summary>Somewhere people and the bot write: a channel, a group chat, a personal chat.</summary>
public abstract class Place
{
    private readonly List<TeamsMessage> _messages = [];

    /// <summary>The conversation's id on the wire, without a thread.</summary>
    public required string Id { get; set; }

    /// <summary>Everything ever written there, oldest first, deleted messages included.</summary>
    public IReadOnlyList<TeamsMessage> Messages
    {
        get
        {
            lock (_messages)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>The messages that the bot has written there and not deleted, oldest first.</summary>
    public IReadOnlyList<TeamsMessage> FromBot => [.. Messages.Where(message => message is { IsFromBot: true, IsDeleted: false })];

    /// <summary>Returns the bot's messages that one person sees there, oldest first.</summary>
    public IReadOnlyList<TeamsMessage> SeenBy(DemoPeople who) =>
        [.. FromBot.Where(message => message.OnlyFor is null || message.OnlyFor.Id == who.Id)];

    /// <summary>True when the app is installed there.</summary>
    public abstract bool HasBot { get; }

    /// <summary>True when Teams gives the bot messages there that do not mention it.</summary>
    public abstract bool IsReadByBot { get; }

    /// <summary>The people who may read and write there.</summary>
    public abstract IReadOnlyList<DemoPeople> Members { get; }

    /// <summary>Writing is turned off: an archived team or channel, or a setting of the tenant's.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>True when the place no longer exists. To the connector it is as if it had never been.</summary>
    public bool IsGone { get; set; }

    /// <summary>
    /// True when the place is at home in another cloud, such as that of a government, and is reached under its address alone.
    /// </summary>
    public bool IsInOtherCloud { get; set; }

    /// <summary>The bot lacks a permission there.</summary>
    public bool LacksPermission { get; set; }

    /// <summary>The region whose connector serves it, such as <c>uk</c>.</summary>
    public abstract string Region { get; }

    internal void Add(TeamsMessage message)
    {
        lock (_messages)
        {
            _messages.Add(message);
        }
    }
}

/// <summary>A team. Its General channel has the team's id. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations"/>.</summary>
public sealed class Team
{
    private readonly List<Channel> _channels = [];
    private readonly List<DemoPeople> _members = [];

    public required string Id { get; init; }

    public required string Name { get; set; }

    public required string AadGroupId { get; init; }

    public required string Region { get; set; }

    public IReadOnlyList<Channel> Channels => _channels;

    public Channel General => _channels[0];

    /// <summary>Owners, members and guests.</summary>
    public IList<DemoPeople> Members => _members;

    public bool HasBot { get; internal set; }

    /// <summary>
    /// True when an owner has consented to <c>ChannelMessage.Read.Group</c>: then every message of every channel reaches the bot.
    /// See
    /// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-messages-for-bots-and-agents"/>.
    /// </summary>
    public bool HasReadConsent { get; set; } = true;

    public Channel Channel(string name) => _channels.Single(channel => channel.Name == name);

    internal Channel Add(Channel channel)
    {
        _channels.Add(channel);
        return channel;
    }
}

/// <summary>A channel of a team. On the wire the General channel has no name.</summary>
public sealed class Channel : Place
{
    public required Team Team { get; init; }

    public required string? Name { get; set; }

    public override bool HasBot => Team.HasBot;

    public override bool IsReadByBot => Team.HasReadConsent;

    public override IReadOnlyList<DemoPeople> Members => [.. Team.Members];

    public override string Region => Team.Region;
}

/// <summary>A chat of several people outside a team.</summary>
public sealed class GroupChat : Place
{
    private bool _hasBot;

    public required IReadOnlyList<DemoPeople> People { get; init; }

    public override bool HasBot => _hasBot;

    /// <summary>True when somebody has consented to <c>ChatMessage.Read.Chat</c>.</summary>
    public bool HasReadConsent { get; set; } = true;

    public override bool IsReadByBot => HasReadConsent;

    public override IReadOnlyList<DemoPeople> Members => People;

    public override string Region => Home;

    public required string Home { get; set; }

    internal void SetBot(bool isThere) => _hasBot = isThere;
}

/// <summary>One person's chat with the bot.</summary>
public sealed class PersonalChat : Place
{
    private bool _hasBot;

    public required DemoPeople Person { get; init; }

    public required string Home { get; set; }

    /// <summary>True when the person has blocked the bot, which is not told until it writes.</summary>
    public bool IsBlocked { get; set; }

    public override bool HasBot => _hasBot;

    public override bool IsReadByBot => true;

    public override IReadOnlyList<DemoPeople> Members => [Person];

    public override string Region => Home;

    internal void SetBot(bool isThere) => _hasBot = isThere;
}
