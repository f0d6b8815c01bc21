using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.Commands;

public sealed class SpellingTests(AskedBot asked, ITestOutputHelper output) : IClassFixture<AskedBot>
{
    private const string Group = "19:a-group-chat@thread.v2";

    private static readonly string Chat = Teams.ChatOf(DemoPeople.Avery);

    private readonly BotUnderTest _bot = asked.Next();

    private RouteTable Routes => _bot.Services.GetRequiredService<RouteTable>();

    [Theory]
    [InlineData("staus", "command status")]
    [InlineData("  STATSU  ", "command status")]
    [InlineData("stat us?", "command status")]
    [InlineData("shwo psa 16", "command show psa")]
    [InlineData("showpsa 16", "command show psa")]
    [InlineData("shwo psa16", "command show psa")]
    [InlineData("PSA16", "command psa")]
    [InlineData("shwo  psa 16 as at 30 june 2026", "command show psa")]
    [InlineData("export please", "command export")]
    [InlineData("Exprot, please", "command export")]
    [InlineData("hlep", "command help")]
    [InlineData("Ask PSA 9 for the housing data", "command ask")]
    public void What_only_shows_something_is_taken_as_meant_wherever_it_is_typed(string typed, string route)
    {
        foreach (var place in new[] { Chat, Teams.General, Group })
        {
            Assert.Equal((place, route), (place, Routes.Match(Said(typed, place))?.Route.Key));
        }
    }

    [Theory]
    [InlineData("opne check-in", "open check-in")]
    [InlineData("open chekin", "open check-in")]
    [InlineData("perosnal data", "personal data")]
    [InlineData("sumarise", "summarise")]
    public async Task What_changes_something_is_asked_about_with_a_button_that_says_it(string typed, string meant)
    {
        var stored = await _bot.StoredAsync();

        var answer = await _bot.AskAsync(DemoPeople.Avery, typed, Chat);

        Assert.Contains($"Did you mean: {meant}?", answer.Activity!.Summary, StringComparison.Ordinal);
        Assert.Equal(stored, await _bot.StoredAsync());
        var button = CardText.Elements(answer.Card!.Value)
            .First(e => e.TryGetProperty("title", out var title) && title.GetString() == $"Yes: {meant}");
        Assert.Equal("command " + meant, Routes.Match(Pressed(button.GetProperty("data")))?.Route.Key);
    }

    [Theory]
    [InlineData("thanks for the reminder", "command thanks")]
    [InlineData("Thank you for that", "command thank you")]
    [InlineData("thanks, status please", "command status")]
    [InlineData("thanks for the card, what is it for?", "other text in Channel")]
    [InlineData("thanks but our figure is wrong again", "other text in Channel")]
    public void Thanks_for_something_are_thanks_and_no_riddle(string typed, string route) =>
        Assert.Equal(route, Routes.Match(Said(typed, Teams.General))?.Route.Key);

    [Theory]
    [InlineData("expert view on this")]
    [InlineData("states that work together do better")]
    [InlineData("As of 1 April the councils count them together")]
    [InlineData("Hello, please show them what we did")]
    public void In_a_channel_a_sentence_that_only_resembles_a_command_is_none(string typed) =>
        Assert.Equal("other text in Channel", Routes.Match(Said(typed, Teams.General))?.Route.Key);

    [Fact]
    public void No_slip_of_the_fingers_ever_runs_a_command_that_changes_something()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"Seed {seed}");
        var random = new Random(seed);
        var phrases = _bot.Services.GetServices<TurnRoute>().Where(route => route.Phrase.Length > 0).Select(route => route.Phrase).ToList();
        for (var i = 0; i < 5_000; i++)
        {
            var typed = Slip(random, phrases[random.Next(phrases.Count)]);

            var match = Routes.Match(Said(typed, Chat));

            Assert.True(
                match!.Route is { Phrase: "" } or { Spelling: not CommandSpelling.Asked }
                    || typed.StartsWith(match.Route.Phrase, StringComparison.OrdinalIgnoreCase),
                $"'{typed}' ran {match.Route.Phrase}");
        }
    }

    private static string Slip(Random random, string phrase)
    {
        var letters = phrase.ToList();
        for (var slips = random.Next(1, 4); slips > 0; slips--)
        {
            var at = random.Next(letters.Count);
            switch (random.Next(3))
            {
                case 0:
                    letters[at] = (char)('a' + random.Next(26));
                    break;
                case 1:
                    letters.Insert(at, (char)('a' + random.Next(26)));
                    break;
                default:
                    (letters[at], letters[^1]) = (letters[^1], letters[at]);
                    break;
            }
        }

        return new string([.. letters]);
    }

    private static Activity Said(string typed, string place)
    {
        var activity = Teams.Says(DemoPeople.Avery, typed, place);
        activity.Conversation!.ConversationType = place == Group ? ConversationTypes.GroupChat : activity.Conversation.ConversationType;
        return activity;
    }

    private static Activity Pressed(System.Text.Json.JsonElement data) => Teams.Submits(DemoPeople.Avery, Chat, data, "1");
}
