using ClusterBot.Bot.Features.Records.Finding;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Data.Entities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.SimulatedTeams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Features.GoodPractice.Posted;

/// <summary>A channel that is read, in a Teams that keeps its rules, and the summaries of it.</summary>
internal sealed class PracticeTeams : IAsyncDisposable
{
    public const string Kent = "One housing officer in Kent halved the waiting time for settled accommodation, from 40 days to 20.";

    public const string Leeds = "In Leeds 31 of 34 families stayed in one place through the winter with the same visits.";

    public BotUnderTest Bot { get; private init; } = null!;

    public TeamsTenant Teams { get; private init; } = null!;

    public Channel Works { get; private set; } = null!;

    public static async Task<PracticeTeams> StartAsync(
        Dictionary<string, string?>? settings = null, Action<IServiceCollection>? replace = null)
    {
        var bot = await BotUnderTest.StartAsync(settings, replace);
        var scene = new PracticeTeams { Bot = bot, Teams = TeamsTenant.Of(bot) };
        scene.Works = TeamsTenant.AddChannel(scene.Teams.Fairness, "What works");
        await scene.Teams.InstallAsync(scene.Teams.Fairness, Devon);
        await scene.AskAsync("link");
        await scene.Teams.PressAsync(Avery, scene.Works.FromBot[^1], "Link", new Dictionary<string, string> { ["purpose"] = "practice" });
        await scene.AskAsync("read good practice here");
        scene.Later();
        return scene;
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    public void Later() => Bot.Time.Advance(TimeSpan.FromMinutes(1));

    /// <summary>Says something to the bot in the channel, and gives what it answers there.</summary>
    public async Task<TeamsMessage> AskAsync(string words, DemoPeople? who = null)
    {
        await Teams.MentionsBotAsync(who ?? Avery, Works, words);
        await Teams.SettleAsync();
        return Works.FromBot[^1];
    }

    /// <summary>Says something in the personal chat, and gives what the bot answers there.</summary>
    public async Task<TeamsMessage> AskAloneAsync(DemoPeople who, string words)
    {
        if (!Teams.ChatOf(who).HasBot)
        {
            await Teams.InstallAsync(who);
        }

        await Teams.SaysAsync(who, Teams.ChatOf(who), words);
        await Teams.SettleAsync();
        return Teams.ChatOf(who).FromBot[^1];
    }

    public Task<TeamsMessage> WriteAsync(DemoPeople who, string words) => Teams.SaysAsync(who, Works, words);

    /// <summary>Waits till the lead has a draft that is none of these.</summary>
    public async Task<TeamsMessage> DraftAsync(params IReadOnlyCollection<TeamsMessage> known)
    {
        TeamsMessage? Draft() => Teams.ChatOf(Avery).FromBot.LastOrDefault(message =>
            message.Words.Contains(GoodPracticeScene.DraftTitle, StringComparison.Ordinal) && !known.Contains(message));
        await Eventually.TrueAsync(() => Draft() is not null, "the draft");
        return Draft()!;
    }

    /// <summary>Has the channel summed up and the draft approved; gives the summary as it stands in the channel.</summary>
    public async Task<TeamsMessage> PostSummaryAsync()
    {
        var posted = await AskAsync("summarise channel");
        var draft = await DraftAsync();
        await Teams.PressAsync(Avery, draft, draft.ApproveTitle());
        await Eventually.TrueAsync(() => posted.Words.Contains("Approved by the cluster lead", StringComparison.Ordinal), "the summary");
        Later();
        return posted;
    }

    public async Task ShowsAsync(TeamsMessage posted, string words)
    {
        await Teams.SettleAsync();
        await Eventually.TrueAsync(() => posted.Words.Contains(words, StringComparison.Ordinal), $"“{words}” in: {posted.Words}");
    }

    /// <summary>Returns the number of the point that holds these words, from 1.</summary>
    public async Task<int> NumberOfAsync(string words)
    {
        var result = (await RequestAsync()).Result!;
        return ClusterBot.Bot.ReadModels.Summaries.StoredSummary.Read(result).Points.ToList()
            .FindIndex(point => point.Text.Contains(words, StringComparison.Ordinal)) + 1;
    }

    public Task<SummaryRequest> RequestAsync() => Bot.QueryAsync(db => db.Summaries.AsNoTracking().SingleAsync());

    public Task IndexAsync() => Bot.Services.GetRequiredService<JobRunner>().RunNowAsync<IndexJob>(TestContext.Current.CancellationToken);
}
