using System.Text.Json;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Turns.Routing;

public class RouteTableTests
{
    private static readonly RouteTable Routes = new(
    [
        TurnRoute.ForCommand<FailingHandler>("show"),
        TurnRoute.ForCommand<FailingHandler>("show psa"),
        TurnRoute.ForCommand<FailingHandler>("open check in"),
        TurnRoute.ForOtherText<FailingHandler>(ConversationKind.Personal),
        TurnRoute.ForOtherText<EndlessHandler>(ConversationKind.Channel),
        TurnRoute.ForEvent<FailingHandler>(ActivityTypes.InstallationUpdate, "add"),
        TurnRoute.ForEvent<FailingHandler>(ActivityTypes.InstallationUpdate, "remove"),
    ]);

    [Theory]
    [InlineData("show", "command show", "")]
    [InlineData("show PSA 16", "command show psa", "16")]
    [InlineData("SHOW psa", "command show psa", "")]
    [InlineData("Show PSA?", "command show psa", "")]
    [InlineData("show PSA 16!", "command show psa", "16!")]
    [InlineData("show  \n psa\t 16  and 21", "command show psa", "16 and 21")]
    [InlineData("show me", "command show", "me")]
    [InlineData("open check in", "command open check in", "")]
    [InlineData("open check in...", "command open check in", "")]
    [InlineData("open check", "other text in Personal", "open check")]
    [InlineData("please show", "command show", "")]
    [InlineData("Hello, could you show PSA 16", "command show psa", "16")]
    [InlineData("/show psa 16", "command show psa", "16")]
    [InlineData("“open check in”", "command open check in", "")]
    [InlineData("shows", "other text in Personal", "shows")]
    [InlineData("add", "other text in Personal", "add")]
    [InlineData("?", "other text in Personal", "?")]
    [InlineData("", "other text in Personal", "")]
    public void The_longest_phrase_that_opens_the_text_takes_it(string text, string route, string arguments)
    {
        var match = Routes.Match(Teams.Says(DemoPeople.Avery, text, Teams.ChatOf(DemoPeople.Avery)));

        Assert.Equal((route, arguments), (match?.Route.Key, match?.Arguments));
    }

    [Fact]
    public void In_a_channel_the_mention_is_not_part_of_the_phrase()
    {
        Assert.Equal("command show psa", Routes.Match(Teams.Says(DemoPeople.Avery, "show psa 9", Teams.General))?.Route.Key);
        Assert.Equal(typeof(EndlessHandler), Routes.Match(Teams.Says(DemoPeople.Avery, "hello", Teams.General))?.Route.Handler);
    }

    [Theory]
    [InlineData("show psa 9")]
    [InlineData("hello")]
    [InlineData("@ClusterBot show psa 9")]
    [InlineData("<at>ClusterBot</at> show psa 9")]
    [InlineData("ClusterBot, open check in")]
    public void Without_a_mention_no_words_in_a_channel_or_a_group_chat_lead_anywhere(string text)
    {
        Assert.Null(Routes.Match(Teams.Writes(DemoPeople.Avery, text, Teams.General)));
        var group = Teams.Writes(DemoPeople.Avery, text, Teams.General);
        group.Conversation!.ConversationType = ConversationTypes.GroupChat;
        Assert.Null(Routes.Match(group));
    }

    [Fact]
    public void A_button_that_says_words_does_what_typing_them_does()
    {
        var activity = Teams.Submits(DemoPeople.Avery, Teams.General, JsonElement.Parse("""{ "say": "show psa 9" }"""), "1");

        Assert.Equal(("command show psa", "9"), (Routes.Match(activity)?.Route.Key, Routes.Match(activity)?.Arguments));
    }

    [Theory]
    [InlineData("add", "event installationUpdate add")]
    [InlineData("add-upgrade", null)]
    [InlineData("remove", "event installationUpdate remove")]
    [InlineData("remove-upgrade", null)]
    public void An_upgrade_is_neither_an_addition_nor_a_removal(string action, string? route)
    {
        var activity = Teams.AddedToTeam();
        activity.Action = action;

        Assert.Equal(route, Routes.Match(activity)?.Route.Key);
    }

    [Theory]
    [InlineData(null, true, ConversationKind.GroupChat)]
    [InlineData(null, null, ConversationKind.Unknown)]
    [InlineData("personal", null, ConversationKind.Personal)]
    [InlineData("groupChat", true, ConversationKind.GroupChat)]
    [InlineData("channel", true, ConversationKind.Channel)]
    [InlineData("meeting", true, ConversationKind.GroupChat)]
    public void What_several_people_read_is_never_taken_for_a_personal_chat(string? type, bool? isGroup, ConversationKind kind)
    {
        var activity = new Activity { Conversation = new ConversationAccount { Id = "a", ConversationType = type, IsGroup = isGroup } };

        Assert.Equal(kind, ConversationTracker.KindOf(activity));
    }
}
