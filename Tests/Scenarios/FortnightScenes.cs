using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.SimulatedTeams;
using static ClusterBot.Tests.Scenarios.TwoClusters;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Scenarios;

/// <summary>The events of the fortnight, scene by scene: moving in, and the two check-ins. The other files have the rest.</summary>
internal sealed partial class FortnightScenes(Story story)
{
    private const string QuinnIsAway = "Quinn, who has the figures, is on leave until the 7th.";

    private readonly TwoClusters _cast = story.Cast;

    private Channel Fairness => _cast.Places["fairness/Progress and practice"];

    private Channel FairnessBoard => _cast.Places["fairness/Board"];

    private Channel Growth => _cast.Places["growth/General"];

    private Channel GrowthBoard => _cast.Places["growth/Board"];

    public async Task TheBotMovesInAsync()
    {
        await story.LoadRegisterAsync("Tests", "Samples", "Fortnight", "register");
        await story.Teams.InstallAsync(_cast.Fairness, Avery);
        await story.Teams.InstallAsync(_cast.Growth, Jordan);
        await story.SettleAsync();
        foreach (var person in Everybody.Where(person => person != Taylor))
        {
            await story.Teams.InstallAsync(person);
        }

        await story.SettleAsync();
        story.Teams.Blocks(Casey);

        await LinkAsync(Avery, Fairness, "cluster");
        await LinkAsync(Avery, FairnessBoard, "board");
        await LinkAsync(Jordan, Growth, "cluster");
        await LinkAsync(Jordan, GrowthBoard, "board");
    }

    public async Task BlakeAnswersWithAWrongFigureAsync()
    {
        var asked = await story.PressesAsync(
            Blake, CheckIn(Fairness), 16, "Save the update", ("bigPicture-16", "More landlords say yes."), ("value-16-1", "97.4"));
        Assert.Contains("90.9% last time (2023-24); you typed 97.4%", asked.Text, StringComparison.Ordinal);
        var answer = await story.PressesAsync(Blake, CheckIn(Fairness), 16, "Yes, record it");
        Assert.Contains("97.4", answer.Text, StringComparison.Ordinal);
    }

    public async Task BlakeCorrectsItAsync()
    {
        var answer = await story.PressesAsync(Blake, CheckIn(Fairness), 16, "Save the update", ("value-16-1", "91.4"));
        Assert.Contains("91.4", answer.Text, StringComparison.Ordinal);
    }

    public async Task AveryHasNothingNewAsync() => await story.PressesAsync(Avery, CheckIn(Fairness), 9, "Nothing new");

    public async Task RileyGivesTheQuarterAsync() =>
        await story.PressesAsync(Riley, CheckIn(Growth), 1, "Save the update", ("value-1-1", "101.4"));

    public async Task LoganHasNothingNewAsync() => await story.PressesAsync(Logan, CheckIn(Growth), 1, "Nothing new");

    /// <summary>After two reminders, when the ministry has confirmed it.</summary>
    public async Task DevonsFigureComesLateAsync()
    {
        var reminders = story.Teams.ChatOf(Devon).FromBot
            .Count(post => post.Words.Contains("Your part of the check-in", StringComparison.Ordinal));
        Assert.Equal(2, reminders);
        var answer = await story.PressesAsync(Devon, CheckIn(Fairness), 16, "Save the update", ("value-16-2", "79.1"));
        Assert.Contains("79.1", answer.Text, StringComparison.Ordinal);
    }

    /// <summary>The deputy answers for the SRO.</summary>
    public async Task EmeryAnswersForBlakeAsync() => await story.PressesAsync(
        Emery, CheckIn(Fairness), 16, "Save the update", ("bigPicture-16", "A second town has taken the shared desk up."));

    public async Task DevonHasNothingNewAsync() => await story.PressesAsync(Devon, CheckIn(Fairness), 16, "Nothing new");

    public async Task RileySaysThatThereIsNoFigureYetAsync() => await story.PressesAsync(
        Riley, CheckIn(Growth), 1, "Save the reason", ("notThisRound-1", "The quarter is not over before January."));

    private static TeamsMessage CheckIn(Place place) => Story.CardIn(place, "Check-in, ");

    private async Task LinkAsync(DemoPeople lead, Channel channel, string purpose)
    {
        await story.AsksBotAsync(lead, channel, "link");
        await story.PressesAsync(lead, Story.CardIn(channel, "Link this channel"), "Link", ("purpose", purpose));
    }
}
