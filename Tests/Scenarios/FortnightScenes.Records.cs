using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.SimulatedTeams;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Scenarios;

/// <summary>The records: a lesson written down, found by somebody else, and a point of the summary that is kept.</summary>
internal sealed partial class FortnightScenes
{
    private const string EmerysLesson = "Landlords answer a named caseworker within a day and a mailbox within a month";

    public async Task EmeryWritesALessonDownAsync()
    {
        var form = await AnswerInChatAsync(Emery, $"note lesson: {EmerysLesson} #housing");
        var kept = await story.PressesAsync(Emery, form, "Keep this lesson");
        Assert.Contains("✔ Kept: a lesson", kept.Text, StringComparison.Ordinal);
    }

    /// <summary>With a slip in the spelling.</summary>
    public async Task BlakeFindsItAsync()
    {
        var found = await AnswerInChatAsync(Blake, "find landlords casewroker");
        Assert.Contains(EmerysLesson, found.Words, StringComparison.Ordinal);
        Assert.Contains("Emery Fox", found.Words, StringComparison.Ordinal);
    }

    public async Task AveryKeepsAPointOfTheSummaryAsync()
    {
        var answer = await story.PressesAsync(Avery, Summary!, "Keep point 1");
        Assert.Contains("The form is in your personal chat", answer.Text, StringComparison.Ordinal);
        var form = Story.CardIn(story.Teams.ChatOf(Avery), "Write down a practice");
        var kept = await story.PressesAsync(Avery, form, "Keep this practice");
        Assert.Contains("✔ Kept: a practice", kept.Text, StringComparison.Ordinal);
    }

    private async Task<TeamsMessage> AnswerInChatAsync(DemoPeople who, string words)
    {
        var chat = story.Teams.ChatOf(who);
        if (!chat.HasBot)
        {
            await story.Teams.InstallAsync(who);
            await story.SettleAsync();
        }

        return (await story.AsksBotAsync(who, chat, words)).Single();
    }
}
