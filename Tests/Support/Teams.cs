using System.Text.Json;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.BotFramework.Activities.Teams;
using ClusterBot.Tests.Support.Connector;

namespace ClusterBot.Tests.Support;

/// <summary>Activities as Teams would send them, from a person at a place.</summary>
public static class Teams
{
    public const string TenantId = "11111111-1111-4111-8111-111111111111";

    public const string General = FakeConnector.TeamId;

    public const string Board = FakeConnector.BoardChannelId;

    public const string BotId = "28:clusterbot";

    /// <summary>Somebody of the same tenant whom the register does not know.</summary>
    public static DemoPeople Stranger { get; } = new("29:stranger", "Sam Stranger", "a0000000-0000-4000-8000-0000000000ff");

    public static string ChatOf(DemoPeople person) => "a:" + person.Id[3..];

    /// <summary>The bot is added to the team, told from one of its channels.</summary>
    public static Activity AddedToTeam(string channel = General) =>
        Change(At(DemoPeople.Avery, channel), activity => (activity.Type, activity.Action) = (ActivityTypes.InstallationUpdate, "add"));

    /// <summary>The bot is added to somebody's personal chat.</summary>
    public static Activity AddedToChat(DemoPeople person) =>
        Change(At(person, ChatOf(person)), activity => (activity.Type, activity.Action) = (ActivityTypes.InstallationUpdate, "add"));

    public static Activity Event(string eventType, string channel = General, string? channelName = null) =>
        Change(At(DemoPeople.Avery, channel), activity =>
        {
            activity.Type = ActivityTypes.ConversationUpdate;
            activity.ChannelData!.EventType = eventType;
            activity.ChannelData.Channel!.Name = channelName;
        });

    /// <summary>In a channel or a group chat the bot is mentioned, in a chat it is not.</summary>
    public static Activity Says(DemoPeople person, string text, string conversation) =>
        Change(At(person, conversation), activity =>
        {
            var isChat = conversation.StartsWith("a:", StringComparison.Ordinal);
            activity.Type = ActivityTypes.Message;
            activity.Text = isChat ? text : $"<at>ClusterBot</at> {text}";
            activity.Entities = isChat ? null : [Mention()];
        });

    /// <summary>
    /// Written to nobody in particular, as Teams delivers it with <c>ChannelMessage.Read.Group</c>: no mention of the bot.
    /// </summary>
    public static Activity Writes(DemoPeople person, string text, string conversation) =>
        Change(At(person, conversation), activity => (activity.Type, activity.Text) = (ActivityTypes.Message, text));

    /// <summary>A button of a card is pressed, with what was typed.</summary>
    public static Activity Presses(DemoPeople person, string conversation, string verb, object data, string? replyTo = null) =>
        Change(At(person, conversation), activity =>
        {
            activity.Type = ActivityTypes.Invoke;
            activity.Name = InvokeNames.AdaptiveCardAction;
            activity.ReplyToId = replyTo ?? "1795431416466";
            activity.Value = JsonSerializer.SerializeToElement(new { action = new { type = "Action.Execute", verb, data } });
        });

    /// <summary>The same from a client that knows Action.Submit alone.</summary>
    public static Activity Submits(DemoPeople person, string conversation, JsonElement value, string replyTo) =>
        Change(At(person, conversation), activity =>
            (activity.Type, activity.Value, activity.ReplyToId) = (ActivityTypes.Message, value, replyTo));

    private static Activity At(DemoPeople person, string conversation)
    {
        var channel = conversation.Split(';')[0];
        var isChat = channel.StartsWith("a:", StringComparison.Ordinal);
        return new Activity
        {
            ChannelId = "msteams",
            From = new ChannelAccount { Id = person.Id, Name = person.Name, AadObjectId = person.AadObjectId },
            Recipient = new ChannelAccount { Id = BotId, Name = "ClusterBot" },
            Conversation = new ConversationAccount
            {
                Id = conversation,
                TenantId = TenantId,
                ConversationType = isChat ? ConversationTypes.Personal : ConversationTypes.Channel,
                IsGroup = isChat ? null : true,
            },
            ChannelData = new TeamsChannelData
            {
                Tenant = new TenantInfo { Id = TenantId },
                Team = isChat ? null : new TeamInfo
                {
                    Id = General,
                    Name = "Fairness and opportunity for all",
                    AadGroupId = "b0000000-0000-4000-8000-000000000001",
                },
                Channel = isChat ? null : new ChannelInfo { Id = channel },
            },
        };
    }

    private static Entity Mention() => new()
    {
        Type = "mention",
        Properties = new Dictionary<string, JsonElement>
        {
            ["mentioned"] = JsonSerializer.SerializeToElement(new { id = BotId, name = "ClusterBot" }),
            ["text"] = JsonSerializer.SerializeToElement("<at>ClusterBot</at>"),
        },
    };

    private static Activity Change(Activity activity, Action<Activity> change)
    {
        change(activity);
        return activity;
    }
}
