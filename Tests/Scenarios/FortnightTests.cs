using ClusterBot.Tests.Support.Slow;
namespace ClusterBot.Tests.Scenarios;

/// <summary>
/// A fortnight in the life of two clusters, as people and the bot live it: message by message, and hour by hour.
/// Slow for that, on each engine.
/// </summary>
[Slow("two clusters live through a fortnight, message by message")]
public sealed class FortnightTests
{
    [Fact]
    public async Task Two_clusters_live_a_fortnight_with_the_bot_and_nothing_is_lost_doubled_or_said_unasked()
    {
        await using var story = await Story.BeginAsync("Fri 20 Nov 13:00", "Tests", "Samples", "Fortnight", "chat.txt");
        var scenes = new FortnightScenes(story);

        await scenes.TheBotMovesInAsync();

        await story.AtAsync("Mon 23 Nov 10:30");
        await scenes.BlakeAnswersWithAWrongFigureAsync();
        await scenes.AveryHasNothingNewAsync();
        await story.AtAsync("Mon 23 Nov 16:10");
        await scenes.BlakeAsksTheBoardAsync();
        await story.AtAsync("Tue 24 Nov 10:45");
        await scenes.HarperTakesItUpAsync();
        await story.AtAsync("Tue 24 Nov 15:25");
        await scenes.RileyGivesTheQuarterAsync();
        await scenes.LoganHasNothingNewAsync();
        await story.AtAsync("Wed 25 Nov 08:40");
        await scenes.AveryHasTheChannelReadAsync();
        await story.AtAsync("Wed 25 Nov 11:20");
        await scenes.LoganAsksTheBoardAsync();
        await story.AtAsync("Thu 26 Nov 09:35");
        await scenes.SashaChallengesAsync();
        await story.AtAsync("Thu 26 Nov 10:00");
        await scenes.JordanHasGeneralReadAsync();
        await story.AtAsync("Thu 26 Nov 12:00");
        await scenes.JordanStopsTheReadingAsync();
        await story.AtAsync("Thu 26 Nov 15:10");
        await scenes.LoganAnswersTheChallengeAsync();
        await story.AtAsync("Thu 26 Nov 15:40");
        await scenes.EmeryWritesALessonDownAsync();
        await story.AtAsync("Fri 27 Nov 11:05");
        await scenes.DevonsFigureComesLateAsync();
        await story.AtAsync("Fri 27 Nov 12:05");
        await scenes.BlakeCorrectsItAsync();
        await story.AtAsync("Fri 27 Nov 16:10");
        await scenes.SashaDecidesAsync();

        await story.AtAsync("Mon 30 Nov 10:31");
        await scenes.RileySaysThatThereIsNoFigureYetAsync();
        await scenes.LoganHasNothingNewAsync();
        await story.AtAsync("Mon 30 Nov 10:38");
        await scenes.EmeryAnswersForBlakeAsync();
        await scenes.AveryHasNothingNewAsync();
        await story.AtAsync("Mon 30 Nov 14:45");
        await scenes.MorganAsksPsa16Async();
        await story.AtAsync("Tue 1 Dec 09:20");
        await scenes.LoganClosesAsync();
        await story.AtAsync("Tue 1 Dec 11:15");
        await scenes.BlakeRepliesAsync();
        await scenes.DevonHasNothingNewAsync();
        await story.AtAsync("Tue 1 Dec 16:30");
        await scenes.JordanRemovesTheBotAsync();
        await story.AtAsync("Tue 1 Dec 16:45");
        await scenes.MorganAsksTheBoardFromHerChatAsync();
        await scenes.MorganSaysThatQuinnIsAwayAsync();
        await story.AtAsync("Wed 2 Dec 09:00");
        await scenes.JordanAddsItAgainAsync();
        await story.AtAsync("Wed 2 Dec 10:20");
        await scenes.SashaTakesMorgansUpAsync();
        await story.AtAsync("Thu 3 Dec 09:30");
        await scenes.TheBotIsKilledWhileSashaDecidesAsync();
        await story.AtAsync("Thu 3 Dec 14:30");
        await scenes.MorganClosesAsync();
        await story.AtAsync("Thu 3 Dec 16:00");
        await scenes.AveryAsksForASummaryAsync();
        await story.AtAsync("Thu 3 Dec 16:10");
        await scenes.AveryDropsAPointAndApprovesItAsync();
        await scenes.EmerySaysThatThePointIsUsefulAsync();
        await story.AtAsync("Thu 3 Dec 16:20");
        await scenes.AveryKeepsAPointOfTheSummaryAsync();
        await story.AtAsync("Fri 4 Dec 10:00");
        await scenes.BlakeFindsItAsync();
        await story.AtAsync("Fri 4 Dec 14:00");
        await scenes.SashaReadsThePackAsync();
        await scenes.DevonMayNotSendThePackAndFinleyReadsItAsync();
        await story.AtAsync("Fri 4 Dec 17:00");

        await new FortnightEvidence(story, scenes).HoldsAsync();
    }
}
