namespace ClusterBot.Tests.Scenarios;

/// <summary>
/// The first two days of a fortnight in the life of two clusters: people talk among themselves, and the first check-in is answered.
/// Slow because it lives them message by message and hour by hour, on each engine.
/// </summary>
public sealed class FortnightTests
{
    [Fact]
    public async Task Two_clusters_live_two_days_and_the_bot_says_nothing_unasked()
    {
        await using var story = await Story.BeginAsync("Fri 20 Nov 13:00", "Tests", "Samples", "Fortnight", "chat.txt");
        var week = new FortnightScenes(story);

        await week.TheBotMovesInAsync();
        await story.AtAsync("Mon 23 Nov 10:30");
        await week.BlakeAnswersWithAWrongFigureAsync();
        await week.AveryHasNothingNewAsync();
        await story.AtAsync("Tue 24 Nov 15:25");
        await week.RileyGivesTheQuarterAsync();
        await week.LoganHasNothingNewAsync();
        await story.AtAsync("Tue 24 Nov 16:00");
    }
}
