using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.SimulatedTeams;
using static ClusterBot.Tests.Scenarios.TwoClusters;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Scenarios;

/// <summary>The requests to the two delivery boards, and one PSA's ask to another.</summary>
internal sealed partial class FortnightScenes
{
    public const string BlakesNeed = "A landlord charter that all councils sign";

    public const string LogansNeed = "The agreement to share tax records signed by January";

    public const string MorgansNeed = "Four hundred paid places in evening colleges";

    public const string MorgansAsk = "the care leavers who began an apprenticeship, by region";

    public Task BlakeAsksTheBoardAsync() => AsksTheBoardAsync(Blake, CheckIn(Fairness), 16, BlakesNeed, "2026-12-18");

    public Task LoganAsksTheBoardAsync() => AsksTheBoardAsync(Logan, CheckIn(Growth), 1, LogansNeed, "2026-12-11");

    /// <summary>From her own chat, while the bot is out of the team.</summary>
    public async Task MorganAsksTheBoardFromHerChatAsync()
    {
        var chat = story.Teams.ChatOf(Morgan);
        await story.AsksBotAsync(Morgan, chat, "my work");
        await story.PressesAsync(Morgan, Story.CardIn(chat, "Your work"), "Answer here");
        await story.PressesAsync(Morgan, CheckIn(chat), 2, "I need help");
        await AsksTheBoardAsync(Morgan, CheckIn(chat), 2, MorgansNeed, "2026-12-18");
    }

    /// <summary>Nobody has figures: the deputy who has them is away.</summary>
    public async Task MorganSaysThatQuinnIsAwayAsync()
    {
        var card = CheckIn(story.Teams.ChatOf(Morgan));
        await story.PressesAsync(Morgan, card, 2, "Not this round");
        await story.PressesAsync(Morgan, card, 2, "Save the reason", ("notThisRound-2", QuinnIsAway));
    }

    public async Task HarperTakesItUpAsync() => await story.PressesAsync(Harper, CardAbout(BlakesNeed, of: Harper), "Acknowledge");

    public async Task SashaChallengesAsync() => await story.PressesAsync(
        Sasha, CardAbout(LogansNeed, of: Sasha), "Send the challenge",
        ("challengeText", "What does it cost us if the lawyers need until March?"));

    public async Task LoganAnswersTheChallengeAsync() => await story.PressesAsync(
        Logan, CardAbout(LogansNeed, of: Logan), "Send the answer", ("answerText", "One release of the index without the service trades."));

    public async Task SashaDecidesAsync() => await story.PressesAsync(
        Sasha, CardAbout(LogansNeed, of: Sasha), "Record the decision",
        ("decisionText", "The chair writes to the tax authority this week."));

    public async Task LoganClosesAsync() => await story.PressesAsync(Logan, CardAbout(LogansNeed, of: Logan), "Yes, close it");

    public async Task SashaTakesMorgansUpAsync() => await story.PressesAsync(Sasha, CardAbout(MorgansNeed, of: Sasha), "Acknowledge");

    public async Task SashaDecidesMorgansAsync() => await story.PressesAsync(
        Sasha, CardAbout(MorgansNeed, of: Sasha), "Record the decision",
        ("decisionText", "Two hundred places now, the rest after the spring budget."));

    public async Task MorganAsksPsa16Async()
    {
        var chat = story.Teams.ChatOf(Morgan);
        var form = (await story.AsksBotAsync(Morgan, chat, $"ask PSA 16 for {MorgansAsk}")).Single();
        await story.PressesAsync(Morgan, form, "Next", ("requestKind", "data"));
        await story.PressesAsync(
            Morgan, form, "Send", ("requestField-what-is-it-for", "To plan the apprenticeships."), ("requestBy", "2026-12-04"));
    }

    public async Task BlakeRepliesAsync() => await story.PressesAsync(
        Blake,
        Story.CardIn(story.Teams.ChatOf(Blake), MorgansAsk),
        "Send the reply",
        ("replyAnswer", "inPart"),
        ("replyText", "By region yes, but not by trade before spring."),
        ("replyGivenOn", "2026-12-09"));

    /// <summary>Before Sasha's board meets: how its PSAs stand, and what became of its decisions.</summary>
    public async Task SashaReadsThePackAsync()
    {
        var pack = await AnswerInChatAsync(Sasha, "board pack");
        Assert.Contains("Of 2 decisions", pack.Words, StringComparison.Ordinal);
        Assert.Contains("Two hundred places now, the rest after the spring budget.", pack.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(BlakesNeed, pack.Words, StringComparison.Ordinal);
    }

    /// <summary>A holder is refused what the chair may do, and the administrator reads that.</summary>
    public async Task DevonMayNotSendThePackAndFinleyReadsItAsync()
    {
        var refused = await AnswerInChatAsync(Devon, "send board pack");
        Assert.Contains("Only the chair of the board or the cluster lead", refused.Words, StringComparison.Ordinal);
        var audit = await AnswerInChatAsync(Finley, "audit");
        Assert.Contains("Devon Ellis", audit.Words, StringComparison.Ordinal);
        Assert.Contains("send board pack", audit.Words, StringComparison.Ordinal);
    }

    public async Task MorganClosesAsync() =>
        await story.PressesAsync(Morgan, Story.CardIn(story.Teams.ChatOf(Morgan), "your request to PSA 16"), "Yes, close it");

    private Task<InvokeAnswer> AsksTheBoardAsync(DemoPeople who, TeamsMessage card, int psa, string need, string by) =>
        story.PressesAsync(who, card, psa, "Ask the board", ($"helpNeed-{psa}", need), ($"helpBy-{psa}", by));

    private TeamsMessage CardAbout(string need, DemoPeople of) => Story.CardIn(story.Teams.ChatOf(of), need);
}
