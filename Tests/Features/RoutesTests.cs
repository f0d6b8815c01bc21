using System.Text.Json;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Commands;
using ClusterBot.Tests.Deploy;
using ClusterBot.Tests.Features.Commands;
using ClusterBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features;

/// <summary>
/// The rules for all ways into the program together. A verb and its payload are a contract with cards that were posted long ago.
/// </summary>
public sealed class RoutesTests(AskedBot asked) : IClassFixture<AskedBot>
{
    private const string Action = "action ";

    private const string Command = "command ";

    private readonly BotUnderTest _bot = asked.Next();

    public static TheoryData<string> Samples =>
        [.. Directory.GetFiles(Repository.PathTo("Tests", "Samples", "CardActions"), "*.json").Select(Path.GetFileNameWithoutExtension)
            .OfType<string>().Order()];

    private RouteTable Routes => _bot.Services.GetRequiredService<RouteTable>();

    [Fact]
    public void Every_action_has_a_sample_and_every_sample_an_action()
    {
        var verbs = Routes.Keys.Where(key => key.StartsWith(Action, StringComparison.Ordinal)).Select(key => key[Action.Length..]);

        Assert.Equal(verbs.Order(StringComparer.Ordinal), Samples.Select(row => row.Data).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Samples))]
    public async Task A_sample_is_routed_to_its_handler_and_read(string verb)
    {
        var sample = JsonElement.Parse(await File.ReadAllTextAsync(
            Repository.PathTo("Tests", "Samples", "CardActions", $"{verb}.json"), TestContext.Current.CancellationToken));
        Assert.Equal(verb, sample.GetProperty("verb").GetString());
        var data = sample.GetProperty("data");

        Assert.Equal(Action + verb, Routes.Match(Teams.Presses(DemoPeople.Avery, Teams.General, verb, data))?.Route.Key);
        var answer = await _bot.PressAsync(DemoPeople.Avery, Teams.General, verb, data);
        Assert.Equal((200, 200), (answer.HttpStatus, answer.StatusCode));
        Assert.DoesNotContain("could not be read", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("no longer in use", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Something went wrong", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_commands_is_the_one_that_is_routed()
    {
        var routed = Routes.Keys.Where(key => key.StartsWith(Command, StringComparison.Ordinal)).Select(key => key[Command.Length..]);

        Assert.Equal(
            CommandList.All.SelectMany(command => command.Phrases).Order(StringComparer.Ordinal), routed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_line_of_help_is_taken_by_the_handler_of_its_command_or_as_an_answer_in_words()
    {
        foreach (var (command, line) in CommandList.All.SelectMany(command => command.Help.Select(line => (command, line))))
        {
            var said = Routes.Match(Teams.Says(DemoPeople.Avery, line.Words, Teams.ChatOf(DemoPeople.Avery)))?.Route;
            Assert.True(
                said is { Takes: not null } || command.Phrases.Any(phrase => said?.Key == Command + phrase),
                $"“{line.Words}” is taken by {said?.Key ?? "nobody"}.");
        }
    }

    [Fact]
    public async Task Every_command_that_the_app_package_offers_is_one_that_the_bot_knows()
    {
        using var package = await TeamsAppPackage.BuildAsync(TestContext.Current.CancellationToken);
        var offered = package.Manifest["bots"]!.AsArray()
            .SelectMany(bot => bot!["commandLists"]!.AsArray())
            .SelectMany(list => list!["commands"]!.AsArray())
            .Select(command => (string)command!["title"]!)
            .ToHashSet();

        Assert.NotEmpty(offered);
        Assert.All(offered, title => Assert.Contains("command " + title, Routes.Keys, StringComparer.OrdinalIgnoreCase));
    }
}
