using ClusterBot.Tests.Support.SimulatedTeams;
using static ClusterBot.Tests.Scenarios.TwoClusters;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Scenarios;

/// <summary>The channels that the bot reads, and its use of them.</summary>
internal sealed partial class FortnightScenes
{
    /// <summary>From Wednesday on: what was written there on Tuesday is not read.</summary>
    public Task AveryHasTheChannelReadAsync() => story.AsksBotAsync(Avery, Fairness, "read good practice here");

    public Task JordanHasGeneralReadAsync() => story.AsksBotAsync(Jordan, Growth, "read good practice here");

    /// <summary>On second thoughts.</summary>
    public async Task JordanStopsTheReadingAsync()
    {
        var answer = (await story.AsksBotAsync(Jordan, Growth, "stop reading here")).Single();
        Assert.Contains("that were kept from it are deleted", answer.Words, StringComparison.Ordinal);
    }

    public async Task AveryAsksForASummaryAsync()
    {
        var posted = (await story.AsksBotAsync(Avery, Fairness, "summarise since 25 November")).Single();
        await story.RunJobsAsync();
        Assert.Contains("Summary of this channel", posted.Words, StringComparison.Ordinal);
        Summary = posted;
    }

    /// <summary>The summary that Avery asked for.</summary>
    public TeamsMessage? Summary { get; private set; }
}
