using System.Globalization;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Health;
using ClusterBot.Bot.Register;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.SimulatedTeams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace ClusterBot.Tests.Scenarios;

/// <summary>
/// Plays a scenario: moves the clock from one moment of the story to the next, and on the way lets people talk as the script says and
/// the bot do its recurring jobs every hour. While people only talk among themselves the bot must not say a word.
/// </summary>
internal sealed partial class Story : IAsyncDisposable
{
    private const int Year = 2026;

    private readonly Queue<ChatLine> _script;
    private readonly Dictionary<string, TeamsMessage> _last = [];
    private readonly List<TeamsMessage> _talk = [];
    private readonly List<TeamsMessage> _unasked = [];
    private readonly List<Answered> _answers = [];
    private readonly List<string> _typed = [];
    private DateTimeOffset _jobsDueAt;

    private Story(BotUnderTest bot, IReadOnlyList<ChatLine> script)
    {
        (Bot, Teams, _script) = (bot, TeamsTenant.Of(bot), new(script));
        Cast = TwoClusters.In(Teams);
        _jobsDueAt = bot.Time.GetUtcNow();
    }

    public BotUnderTest Bot { get; }

    public TeamsTenant Teams { get; }

    public TwoClusters Cast { get; }

    /// <summary>The messages that people have written to each other so far.</summary>
    public IReadOnlyList<TeamsMessage> Talk => _talk;

    /// <summary>The messages of the bot while people only talked among themselves.</summary>
    public IReadOnlyList<TeamsMessage> Unasked => _unasked;

    /// <summary>The bot's answers to presses, in order.</summary>
    public IReadOnlyList<Answered> Answers => _answers;

    /// <summary>The words that people have typed into cards.</summary>
    public IReadOnlyList<string> Typed => _typed;

    /// <summary>Everything that the bot has posted and not deleted, wherever it is, oldest first.</summary>
    public IReadOnlyList<TeamsMessage> Posts =>
        [.. Teams.Places.SelectMany(place => place.FromBot).OrderBy(message => long.Parse(message.Id, CultureInfo.InvariantCulture))];

    /// <param name="firstMoment">When it begins.</param>
    /// <param name="script">The path of the talk's script, below the repository.</param>
    public static async Task<Story> BeginAsync(string firstMoment, params string[] script)
    {
        var bot = await BotUnderTest.StartAsync(
            new() { ["Demonstration:Enabled"] = "false", ["Register:TenantId"] = Support.Teams.TenantId }, startsAt: Moment(firstMoment));
        return new Story(bot, ChatLog.Read(Year, script));
    }

    /// <summary>A moment as the story writes it, such as <c>Mon 23 Nov 09:30</c>.</summary>
    public static DateTimeOffset Moment(string text) =>
        DateTimeOffset.ParseExact($"{text} {Year}", "ddd d MMM HH:mm yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>Goes on to this moment. All that is due until then has happened and has been sent.</summary>
    public async Task AtAsync(string moment)
    {
        var until = Moment(moment);
        while (true)
        {
            var talkAt = _script.TryPeek(out var line) ? line.At : DateTimeOffset.MaxValue;
            if (talkAt >= until && _jobsDueAt > until)
            {
                break;
            }

            if (_jobsDueAt <= talkAt)
            {
                await MoveToAsync(_jobsDueAt);
                await RunJobsAsync();
                _jobsDueAt = NextJobs(_jobsDueAt);
            }
            else
            {
                await TalkAsync(_jobsDueAt < until ? _jobsDueAt : until);
            }
        }

        await MoveToAsync(until);
    }

    /// <summary>Somebody writes to the bot; gives what it posted in answer, in the order in which it came.</summary>
    public async Task<IReadOnlyList<TeamsMessage>> AsksBotAsync(DemoPeople who, Place where, string text, Saying? with = null)
    {
        var before = Posts.Select(post => post.Id).ToHashSet();
        await (where is PersonalChat ? Teams.SaysAsync(who, where, text, with) : Teams.MentionsBotAsync(who, where, text, with));
        await SettleAsync();
        return [.. Posts.Where(post => !before.Contains(post.Id))];
    }

    /// <summary>The bot's last card in a place whose words contain these.</summary>
    public static TeamsMessage CardIn(Place place, string words) =>
        place.FromBot.LastOrDefault(message => message.BaseCard is not null && message.Words.Contains(words, StringComparison.Ordinal))
        ?? throw new InvalidOperationException(
            $"No card here says \"{words}\". There is:\n{string.Join("\n---\n", place.FromBot.Select(message => message.Words))}");

    public async Task LoadRegisterAsync(params string[] folder) => Assert.True(
        (await Bot.Services.GetRequiredService<Transactions>().RunAsync(
            (services, cancellationToken) => services.GetRequiredService<RegisterImporter>().ImportAsync(
                Support.Teams.TenantId,
                ReadRegister.From(RegisterFolder.Read(Repository.PathTo(folder)), RegisterDay.Of(Bot.Time.GetUtcNow())),
                RegisterConsent.Likely,
                progress: null,
                cancellationToken),
            TestContext.Current.CancellationToken)).IsSound);

    public async Task RunJobsAsync()
    {
        var runner = Bot.Services.GetRequiredService<JobRunner>();
        foreach (var job in runner.Jobs)
        {
            await runner.RunAsync(job.Name, TestContext.Current.CancellationToken);
        }

        await Teams.SettleAsync();
    }

    /// <summary>Waits till the bot has sent what is due. It looks within a minute at what became of that, and so it does here.</summary>
    public async Task SettleAsync()
    {
        if (!Bot.Connector.IsDown)
        {
            await Teams.SettleAsync();
        }

        var soon = Bot.Time.GetUtcNow().AddMinutes(1);
        _jobsDueAt = _jobsDueAt < soon ? _jobsDueAt : soon;
    }

    /// <summary>
    /// Teams cannot be reached, and while what is to be sent waits the bot's process ends without a word. Then both are there again.
    /// </summary>
    public async Task KillsBotAsync(Func<Task> meanwhile)
    {
        Bot.Connector.IsDown = true;
        await meanwhile();
        await Bot.StopAsync();
        await LeaveLeasedAsync();
        Bot.Connector.IsDown = false;
        await Bot.RestartAsync();
        await SchedulerRunsAsync();
        await MoveToAsync(Bot.Time.GetUtcNow().AddMinutes(5));
    }

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    // At half past. Nights and weekends in larger steps: nobody talks, and the jobs find what is due whenever they run.
    private static DateTimeOffset NextJobs(DateTimeOffset at)
    {
        var half = at.AddMinutes(-30);
        var last = half.AddTicks(-(half.Ticks % TimeSpan.TicksPerHour)).AddMinutes(30);
        var morning = new DateTimeOffset(last.Date, TimeSpan.Zero).AddHours(last.Hour < 8 ? 8.5 : 32.5);
        var isBusy = last is { Hour: >= 8 and < 18, DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday) };
        var next = last.AddHours(isBusy ? 1 : 5);
        return next < morning ? next : morning;
    }

    // It starts a while after the bot does, and with the clock moved meanwhile it would be taken for late.
    private Task SchedulerRunsAsync() => Eventually.TrueAsync(
        async () =>
            await (await Bot.Services.GetRequiredService<ISchedulerFactory>().GetScheduler()).GetStatus() == SchedulerStatus.Running,
        "the scheduler");

    // A process that is killed leaves what it was sending as it had taken it: nobody gives it back.
    private async Task LeaveLeasedAsync()
    {
        await using var db = Bot.Database.Open();
        var waiting = await db.OutboxMessages.Where(d => d.FinishedAt == null).ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(waiting);
        foreach (var delivery in waiting)
        {
            (delivery.State, delivery.LeasedUntilAt) = (OutboxMessageState.Leased, Bot.Time.GetUtcNow().AddMinutes(2));
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task MoveToAsync(DateTimeOffset moment)
    {
        if (moment > Bot.Time.GetUtcNow())
        {
            Bot.Time.SetUtcNow(moment);
            // A look at what the bot depends on would time out if the clock moved meanwhile.
            await Bot.Services.GetRequiredService<ProbeRunner>().RefreshAsync(TestContext.Current.CancellationToken);
        }

        await Teams.SettleAsync();
    }

    private async Task TalkAsync(DateTimeOffset before)
    {
        var said = Posts.Select(post => post.Id).ToHashSet();
        while (_script.TryPeek(out var line) && line.At < before)
        {
            await MoveToAsync(line.At);
            await SayAsync(_script.Dequeue());
        }

        await Teams.SettleAsync();
        _unasked.AddRange(Posts.Where(post => !said.Contains(post.Id)));
    }

    private async Task SayAsync(ChatLine line)
    {
        var who = TwoClusters.Named(line.Speaker);
        var mentioned = TwoClusters.Everybody.Where(person => line.Words.Contains('@' + FirstName(person), StringComparison.Ordinal))
            .ToList();
        var words = mentioned.Aggregate(
            line.Words, (text, person) => text.Replace('@' + FirstName(person), "", StringComparison.Ordinal).Trim());
        var before = _last.GetValueOrDefault(line.Place);
        var isReply = before is not null && line.At - before.At < TimeSpan.FromMinutes(20);
        var said = await Teams.SaysAsync(
            who,
            Cast.Places[line.Place],
            words,
            new Saying(isReply ? before : null, mentioned, line.QuotesTheOneBefore ? before : null));
        _last[line.Place] = said;
        _talk.Add(said);
    }

    private static string FirstName(DemoPeople person) => person.Name.Split(' ')[0];
}

/// <summary>The answer to a press.</summary>
/// <param name="Who">Who pressed.</param>
/// <param name="Words">The words of the card, or the message.</param>
/// <param name="Accepted">How many requests of the bot Teams had accepted before the press.</param>
internal sealed record Answered(DemoPeople Who, string Words, int Accepted);
