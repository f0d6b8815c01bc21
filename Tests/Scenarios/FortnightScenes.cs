using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.SimulatedTeams;
using static ClusterBot.Tests.Scenarios.TwoClusters;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Scenarios;

/// <summary>What happens in the fortnight, scene by scene.</summary>
internal sealed class FortnightScenes(Story story)
{
    private readonly TwoClusters _cast = story.Cast;

    private Channel Fairness => _cast.Places["fairness/General"];

    private Channel FairnessBoard => _cast.Places["fairness/Board"];

    private Channel Growth => _cast.Places["growth/General"];

    private Channel GrowthBoard => _cast.Places["growth/Board"];

    public async Task TheBotMovesInAsync()
    {
        await story.LoadRegisterAsync("Tests", "Samples", "Fortnight", "register");
        await story.Teams.InstallAsync(_cast.Fairness, Avery);
        await story.Teams.InstallAsync(_cast.Growth, Jordan);
        await story.Teams.SettleAsync();
        foreach (var person in Everybody.Where(person => person != Taylor && person != Casey))
        {
            await story.Teams.InstallAsync(person);
        }

        await story.Teams.InstallAsync(Casey);
        story.Teams.Blocks(Casey);

        await LinkAsync(Avery, Fairness, "cluster");
        await LinkAsync(Avery, FairnessBoard, "board");
        await LinkAsync(Jordan, Growth, "cluster");
        await LinkAsync(Jordan, GrowthBoard, "board");
    }

    public async Task BlakeAnswersWithAWrongFigureAsync()
    {
        var answer = await story.PressesAsync(
            Blake, CheckIn(Fairness), "Save the update", ("bigPicture-16", "More landlords say yes."), ("value-16-1", "97.4"));
        Assert.Contains("97.4", answer.Text, StringComparison.Ordinal);
    }

    public async Task AveryHasNothingNewAsync() => await story.PressesAsync(Avery, CheckIn(Fairness), "Nothing new");

    public async Task RileyGivesTheQuarterAsync() =>
        await story.PressesAsync(Riley, CheckIn(Growth), "Save the update", ("value-1-1", "101.4"));

    public async Task LoganHasNothingNewAsync() => await story.PressesAsync(Logan, CheckIn(Growth), "Nothing new");

    private static TeamsMessage CheckIn(Place channel) => Story.CardIn(channel, "check-in");

    private async Task LinkAsync(DemoPeople lead, Channel channel, string purpose)
    {
        await story.AsksBotAsync(lead, channel, "link");
        await story.PressesAsync(lead, Story.CardIn(channel, "Link this channel"), "Link", ("purpose", purpose));
    }
}
