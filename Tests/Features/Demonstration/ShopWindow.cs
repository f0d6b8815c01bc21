using System.Text.Json;
using ClusterBot.Bot.Features.Demonstration;
using ClusterBot.Bot.Health;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Tests.Features.GoodPractice;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.SimulatedTeams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.Demonstration;

/// <summary>
/// The demonstration as it is shipped, running: the bot in its team, with a chat of each of its people. Monday 30 November 2026, 10:00.
/// </summary>
internal sealed class ShopWindow : IAsyncDisposable
{
    private ShopWindow(BotUnderTest bot) => (Bot, Teams) = (bot, TeamsTenant.Of(bot));

    public BotUnderTest Bot { get; }

    public TeamsTenant Teams { get; }

    public Channel General => Teams.Fairness.General;

    public Channel Board => Teams.Fairness.Channels[1];

    /// <param name="startsAt">The day on which it is loaded and opened.</param>
    public static async Task<ShopWindow> OpenAsync(DateTimeOffset? startsAt = null)
    {
        var bot = await BotUnderTest.StartAsync(
            new() { ["Demonstration:Folder"] = DemonstrationFiles.Shipped },
            startsAt: startsAt ?? new DateTimeOffset(2026, 11, 30, 10, 0, 0, TimeSpan.Zero));
        var window = new ShopWindow(bot);
        foreach (var person in DemoPeople.All)
        {
            await window.Teams.InstallAsync(person);
        }

        await window.Teams.InstallAsync(window.Teams.Fairness, DemoPeople.Avery);
        await window.RunJobsAsync();
        return window;
    }

    /// <summary>Says something to the bot, in the personal chat or with a mention, and returns the last message that came of it.</summary>
    public async Task<TeamsMessage> AsksAsync(DemoPeople who, string text, Place? where = null)
    {
        var place = where ?? Teams.ChatOf(who);
        await (where is null ? Teams.SaysAsync(who, place, text) : Teams.MentionsBotAsync(who, place, text));
        await SettleAsync();
        return place.FromBot[^1];
    }

    public async Task RunJobsAsync()
    {
        var runner = Bot.Services.GetRequiredService<JobRunner>();
        foreach (var job in runner.Jobs)
        {
            await runner.RunAsync(job.Name, TestContext.Current.CancellationToken);
        }

        await SettleAsync();
    }

    /// <summary>Returns the cards that the demonstration shows to its people, by name, as they are shown to each.</summary>
    public async Task<IReadOnlyList<(string Name, JsonElement Card)>> CardsAsync()
    {
        var cards = new List<(string, JsonElement)>();
        var round = General.FromBot.Last(message => message.BaseCard is not null);
        cards.Add(("check-in", round.BaseCard!.Value));
        cards.Add(("check-in-sro", await Teams.CardForAsync(DemoPeople.Avery, round)));
        await Teams.PressAsync(DemoPeople.Avery, round, "Answer");
        await SettleAsync();
        cards.Add(("form", Teams.DialogOf(DemoPeople.Avery)?.Card ?? Teams.ChatOf(DemoPeople.Avery).FromBot[^1].BaseCard!.Value));
        cards.AddRange(Board.FromBot.Where(message => message.BaseCard is not null)
            .Select((message, i) => ($"board-{i + 1}", message.BaseCard!.Value)));
        foreach (var (name, who, text) in Asked)
        {
            var answer = await AsksAsync(who, text);
            // The workbook is offered by Teams' own card.
            cards.AddRange(answer.BaseCard is { } card ? [(name, card)] : Array.Empty<(string, JsonElement)>());
        }

        var summary = await AsksAsync(DemoPeople.Avery, "summarise", General);
        await RunJobsAsync();
        var draft = Teams.ChatOf(DemoPeople.Avery).FromBot.Last(message => message.BaseCard is not null);
        cards.Add(("summary-draft", draft.BaseCard!.Value));
        await Teams.PressAsync(DemoPeople.Avery, draft, draft.ApproveTitle());
        await SettleAsync();
        cards.Add(("summary", General.FromBot.Single(message => message.Id == summary.Id).BaseCard!.Value));
        return cards;
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    /// <summary>Waits till all that is due is sent; the clock moves, because so many messages at once are paced.</summary>
    private async Task SettleAsync()
    {
        await SentAsync();
        // A look at what the bot depends on times out where the clock moves meanwhile, and then the bot turns people away.
        await Bot.Services.GetRequiredService<ProbeRunner>().RefreshAsync(TestContext.Current.CancellationToken);
    }

    private Task SentAsync() => Eventually.TrueAsync(
        async () =>
        {
            if (await Bot.QueryAsync(async db => !await db.OutboxMessages.AnyAsync(d => d.FinishedAt == null && d.DueAt <= Teams.Now)))
            {
                return true;
            }

            Bot.Time.Advance(TimeSpan.FromMilliseconds(250));
            return false;
        },
        "the outbox to be empty of what is due");

    private static IEnumerable<(string Name, DemoPeople Who, string Text)> Asked =>
    [
        ("help", DemoPeople.Avery, "help"), ("my-work-sro", DemoPeople.Avery, "my work"), ("status", DemoPeople.Avery, "status"),
        ("psa-8", DemoPeople.Avery, "show PSA 8"), ("psa-9", DemoPeople.Avery, "show PSA 9"), ("psa-17", DemoPeople.Avery, "show PSA 17"),
        ("psa-16", DemoPeople.Avery, "show PSA 16"), ("psa-16-past", DemoPeople.Avery, "show PSA 16 as at 30 June 2026"),
        ("indicator-8.1", DemoPeople.Avery, "show 8.1"), ("indicator-9.1", DemoPeople.Avery, "show 9.1"),
        ("indicator-16.4", DemoPeople.Avery, "show 16.4"), ("indicator-16.7", DemoPeople.Avery, "show 16.7"),
        ("words", DemoPeople.Avery, "16.1 is 91.5 for 2024-25, improving"), ("ask", DemoPeople.Avery, "ask"),
        ("find", DemoPeople.Avery, "find virtual courts"), ("export", DemoPeople.Avery, "export"),
        ("board-pack", DemoPeople.Avery, "board pack"), ("board-pack-16", DemoPeople.Avery, "board pack PSA 16"),
        ("audit", DemoPeople.Finley, "audit"),
        ("open", DemoPeople.Avery, "open check-in"), ("remind", DemoPeople.Avery, "remind Devon"), ("note", DemoPeople.Avery, "note"),
        ("unknown", DemoPeople.Avery, "what about the weather"), ("work-centre", DemoPeople.Blake, "my work"),
        ("help-holder", DemoPeople.Devon, "help"), ("help-board", DemoPeople.Casey, "help"),
        ("my-work-board", DemoPeople.Casey, "my work"), ("my-work-holder", DemoPeople.Devon, "my work"),
        ("help-administrator", DemoPeople.Finley, "help"), ("my-work-administrator", DemoPeople.Finley, "my work"),
        ("health", DemoPeople.Finley, "health"), ("register", DemoPeople.Finley, "register"),
        ("personal-data", DemoPeople.Finley, "personal data Devon Ellis"),
    ];
}
