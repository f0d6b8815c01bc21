using ClusterBot.Tests.Features.GoodPractice;
using ClusterBot.Tests.Support;
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
        // The draft may be in her chat already.
        var posted = (await story.AsksBotAsync(Avery, Fairness, "summarise since 25 November"))
            .Single(message => !message.Words.Contains("A summary for you to approve", StringComparison.Ordinal));
        await story.RunJobsAsync();
        Assert.Contains("is with Avery Howard (cluster lead)", posted.Words, StringComparison.Ordinal);
        Summary = posted;
    }

    /// <summary>Without its first point.</summary>
    public async Task AveryDropsAPointAndApprovesItAsync()
    {
        var draft = Story.CardIn(story.Teams.ChatOf(Avery), "A summary for you to approve");
        var point = Confirmations.Titles(draft.BaseCard!.Value).Count(title => title.StartsWith("Drop", StringComparison.Ordinal));
        if (point > 1)
        {
            await story.PressesAsync(Avery, draft, "Drop point 1");
            await story.SettleAsync();
        }

        var posted = await story.PressesAsync(Avery, draft, draft.ApproveTitle());
        Assert.Contains("The summary is posted", posted.Text, StringComparison.Ordinal);
        await story.SettleAsync();
        Assert.Contains("Summary of this channel", Summary!.Words, StringComparison.Ordinal);
    }

    /// <summary>With a word of why; Avery sees it counted.</summary>
    public async Task EmerySaysThatThePointIsUsefulAsync()
    {
        var thanks = await story.PressesAsync(
            Emery, Summary!, "Point 1 is useful", ("why1", "We will ask for the same in Hull."));
        Assert.Contains("It is kept that you find point 1 useful", thanks.Text, StringComparison.Ordinal);
        await story.SettleAsync();
        var told = Story.CardIn(story.Teams.ChatOf(Avery), "The summary is posted");
        Assert.Contains("1 useful, 0 not useful", told.Words, StringComparison.Ordinal);
        Assert.Contains("We will ask for the same in Hull.", told.Words, StringComparison.Ordinal);
    }

    /// <summary>The summary that Avery asked for.</summary>
    public TeamsMessage? Summary { get; private set; }
}
