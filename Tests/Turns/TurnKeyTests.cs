using ClusterBot.Bot.Turns;
using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Tests.Turns;

public class TurnKeyTests
{
    [Fact]
    public void The_same_activity_has_the_same_key_whatever_else_it_says() =>
        Assert.Equal(TurnKey.Of(Make()), TurnKey.Of(Make(activity => (activity.Text, activity.ServiceUrl) = ("other", "https://other"))));

    [Fact]
    public void Another_channel_conversation_type_or_id_is_another_activity()
    {
        Activity[] all =
        [
            Make(),
            Make(activity => activity.ChannelId = "webchat"),
            Make(activity => activity.Conversation!.Id = "a:other"),
            Make(activity => activity.Type = ActivityTypes.Invoke),
            Make(activity => activity.Id = "2"),
            Make(activity => (activity.Conversation!.Id, activity.Type) = ("a", "chat")),
        ];

        Assert.Distinct(all.Select(TurnKey.Of));
    }

    [Fact]
    public void Without_an_id_every_activity_is_new() =>
        Assert.NotEqual(TurnKey.Of(Make(activity => activity.Id = null)), TurnKey.Of(Make(activity => activity.Id = null)));

    private static Activity Make(Action<Activity>? change = null)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Id = "1",
            ChannelId = "msteams",
            Conversation = new ConversationAccount { Id = "a:chat" },
        };
        change?.Invoke(activity);
        return activity;
    }
}
