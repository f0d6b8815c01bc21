using System.Reflection;
using System.Runtime.CompilerServices;
using ClusterBot.Data.CardKeys;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Tests.Architecture.Rules;
using ClusterBot.Tests.Architecture.Violations.Posting;

namespace ClusterBot.Tests.Architecture;

public class PostedCardTests
{
    [Fact]
    public void Every_family_of_cards_that_names_people_has_one_handler_that_takes_erased_people_off_it() =>
        Assert.Empty(PostedCardRules.Erasures(CardFamily.All, Handled()));

    [Fact]
    public void Every_family_is_in_the_list() => Assert.Equal(
        typeof(CardFamily).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(CardFamily)).Select(property => (CardFamily)property.GetValue(null)!)
            .OrderBy(family => family.Name),
        CardFamily.All.OrderBy(family => family.Name));

    [Fact]
    public void A_family_without_a_handler_or_with_two_is_found() => Assert.Equal(
        ["round has 0 handlers", "ask has 2 handlers", "link has 1 handlers"],
        PostedCardRules.Erasures(
            [CardFamily.Round, CardFamily.Ask, CardFamily.Link, CardFamily.Health], [CardFamily.Ask, CardFamily.Ask, CardFamily.Link]));

    [Fact]
    public void Nothing_but_a_message_with_its_key_is_posted()
    {
        Assert.Empty(PostedCardRules.TakesActivities(typeof(MessageOutbox)));
        Assert.Empty(
            PostedCardRules.Kinds(typeof(OutboundMessage), Rooms.Bot.GetTypes(), "ClusterBot.Bot.Outbox", "ClusterBot.Bot.FileTransfer"));
        Assert.All(
            typeof(OutboundMessage).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public),
            made => Assert.True(made.IsFamilyAndAssembly));
    }

    [Fact]
    public void Whatever_posts_an_activity_or_a_message_of_its_own_is_found()
    {
        Assert.Equal(
            ["PostsAnything.PostAsync takes an activity", "PostsAnything.UpdateAsync takes an activity"],
            PostedCardRules.TakesActivities(typeof(PostsAnything)));
        Assert.Equal(["OwnMessage is a message of its own"], PostedCardRules.Kinds(
            typeof(Message), Rooms.Tests.GetTypes(), "ClusterBot.Bot.Outbox", "ClusterBot.Bot.FileTransfer"));
    }

    [Fact]
    public void A_card_without_a_key_says_why() => Assert.Throws<ArgumentException>(() => CardKey.None(" "));

    private static List<CardFamily> Handled() =>
    [
        .. Rooms.Bot.GetTypes()
            .Where(type => typeof(ICardErasure).IsAssignableFrom(type) && !type.IsInterface)
            .SelectMany(type => ((ICardErasure)RuntimeHelpers.GetUninitializedObject(type)).Families),
    ];
}
