using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ClusterBot.Bot.Delivery.Pacing;
using ClusterBot.Bot.Hosting;
using ClusterBot.Bot.Lifetime;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.Data;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Databases;
using ClusterBot.Tests.Support.Databases.Templates;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace ClusterBot.Tests.Support;

/// <summary>
/// The whole bot as it runs, on loopback, with the demonstration's register: real host, real database, a connector of ours
/// at the other end. Its clock stands still until a test moves it. Monday 23 November 2026, 10:00 in London.
/// </summary>
public sealed class BotUnderTest : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, string?> _settings;
    private readonly Action<IServiceCollection>? _replace;
    private readonly string _environment;
    private readonly bool _byTheClock;
    private Action<IConfigurationBuilder>? _configure;
    private WebApplication? _app;

    private readonly bool _ownsConnector;
    private readonly bool _ownsDatabase;

    private BotUnderTest(
        Dictionary<string, string?> settings,
        Action<IServiceCollection>? replace,
        string environment,
        bool byTheClock = false,
        BotUnderTest? beside = null,
        TestDatabase? database = null,
        DateTimeOffset? startsAt = null)
    {
        (_settings, _replace, _environment) = (settings, replace, environment);
        _byTheClock = byTheClock;
        (_ownsConnector, _ownsDatabase) = (beside is null, (database ?? beside?.Database) is null);
        Time = beside?.Time ?? new TestClock(startsAt ?? Start, () => _app?.Services);
        Database = database ?? beside?.Database ?? new TestDatabase();
        Connector = beside?.Connector!;
    }

    public TestClock Time { get; }

    public FakeConnector Connector { get; private set; }

    /// <summary>True when nothing could make its first start load anything but what the first start of any other loads.</summary>
    private bool StartsAsUsual =>
        _environment == "Development" && _configure is null && Time.GetUtcNow() == Start
        && !_settings.Keys.Any(key => key.StartsWith("Demonstration:", StringComparison.Ordinal)
            || key.StartsWith("ConnectionStrings:", StringComparison.Ordinal));

    public HttpClient Http { get; private set; } = null!;

    public LogLines Log { get; } = new();

    public IServiceProvider Services => _app!.Services;

    public TestDatabase Database { get; }

    /// <param name="settings">Added to, or instead of, those of a bot without registration on loopback.</param>
    /// <param name="replace">Last word on the services: only for what lies at the process boundary.</param>
    /// <param name="environment">The host's environment.</param>
    /// <param name="byTheClock">True when scheduled works run by themselves when their time has come, as they do in real life; see
    /// <see cref="OnlyWhenAsked"/>.</param>
    /// <param name="configure">Adds sources of settings.</param>
    /// <param name="startsAt">The first moment of its clock; <see cref="Start"/> unless given.</param>
    public static async Task<BotUnderTest> StartAsync(
        Dictionary<string, string?>? settings = null,
        Action<IServiceCollection>? replace = null,
        string environment = "Development",
        bool byTheClock = false,
        Action<IConfigurationBuilder>? configure = null,
        DateTimeOffset? startsAt = null)
    {
        var bot = new BotUnderTest(settings ?? [], replace, environment, byTheClock, startsAt: startsAt) { _configure = configure };
        bot.Connector = await FakeConnector.StartAsync(bot.Time);
        if (bot.StartsAsUsual)
        {
            await DemonstrationTemplate.CopyToAsync(bot.Database);
        }

        return await bot.StartedAsync();
    }

    /// <summary>A bot on a database that is there already, and stays.</summary>
    public static async Task<BotUnderTest> StartOnAsync(TestDatabase database)
    {
        var bot = new BotUnderTest([], null, "Development", database: database);
        bot.Connector = await FakeConnector.StartAsync(bot.Time);
        return await bot.StartedAsync();
    }

    /// <summary>Another replica on the same database, with the same channel and clock; it is to end before this one.</summary>
    public async Task<BotUnderTest> BesideAsync()
    {
        var replica = new BotUnderTest(_settings, _replace, _environment, _byTheClock, this);
        return await replica.StartedAsync();
    }

    /// <summary>Stops the bot and starts it again on the same database.</summary>
    /// <param name="whileDown">What happens in between, the clock being moved for instance.</param>
    public async Task RestartAsync(Action? whileDown = null)
    {
        await StopAsync();
        whileDown?.Invoke();
        await RunAsync();
    }

    public async Task StopAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            await LetStopAsync(app.StopAsync());
            await app.DisposeAsync();
            Http?.Dispose();
        }
    }

    /// <summary>Sends an activity to the front door; what it lacks of this bot's connector is filled in.</summary>
    public Task<HttpResponseMessage> PostAsync(Activity activity, string? authorization = null)
    {
        activity.ServiceUrl = Connector.ServiceUrl;
        activity.Id ??= Guid.NewGuid().ToString();
        return PostAsync(ActivityJson.Write(activity), authorization);
    }

    public async Task<HttpResponseMessage> PostAsync(byte[] body, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await Http.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(string json) => PostAsync(Encoding.UTF8.GetBytes(json));

    /// <summary>Presses a button; the answer must be an invoke's.</summary>
    public async Task<InvokeAnswer> PressAsync(DemoPeople person, string conversation, string verb, object data)
    {
        using var response = await PostAsync(Teams.Presses(person, conversation, verb, data));
        return await InvokeAnswer.ReadAsync(response);
    }

    /// <summary>Says something to the bot and waits for what it posts into the same conversation in answer.</summary>
    public async Task<Received> AskAsync(DemoPeople person, string text, string conversation)
    {
        var before = Connector.Received.Count;
        using var response = await PostAsync(Teams.Says(person, text, conversation));
        response.EnsureSuccessStatusCode();
        return await Connector.WaitForAsync(item =>
            item.IsSend && item.ConversationId == conversation && Connector.Received.ToList().IndexOf(item) >= before);
    }

    /// <summary>Adds the bot to the demonstration's team and gives the check-in card that it posts.</summary>
    public async Task<Received> OpenTeamAsync(string visited = Teams.General)
    {
        using var response = await PostAsync(Teams.AddedToTeam(visited));
        Assert.True(response.IsSuccessStatusCode, string.Join('\n', Log.Errors.Append($"{response.StatusCode}")));
        return await Connector.WaitForAsync(item => item.CreatesConversation && item.Card is not null);
    }

    /// <summary>Looks into the database with a context of its own.</summary>
    public async Task<T> QueryAsync<T>(Func<ClusterDbContext, Task<T>> query)
    {
        await using var scope = Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<ClusterDbContext>());
    }

    /// <summary>
    /// Returns the number of rows of each table that holds people's words: equal before and after means that nothing was stored.
    /// </summary>
    public Task<string> StoredAsync() => QueryAsync(async db => JsonSerializer.Serialize(new[]
    {
        await db.Answers.CountAsync(),
        await db.Readings.CountAsync(),
        await db.Requests.CountAsync(),
        await db.RequestEvents.CountAsync(),
        await db.Rounds.CountAsync(),
        await db.Messages.CountAsync(),
        await db.Summaries.CountAsync(),
        await db.People.CountAsync(),
        await db.Roles.CountAsync(),
        await db.Conversations.CountAsync(c => c.ClusterId != null),
    }));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_ownsConnector)
        {
            await Connector.DisposeAsync();
        }

        if (_ownsDatabase)
        {
            Database.Dispose();
        }
    }

    /// <summary>Advances the bot's clock for a stop that waits by it: that clock would stand still for ever.</summary>
    private async Task LetStopAsync(Task stopping)
    {
        while (await Task.WhenAny(stopping, Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System)) != stopping)
        {
            Time.Advance(GracefulShutdown.StopTimeout);
        }

        await stopping;
    }

    /// <summary>Starts a bot, and leaves nothing behind when it fails: nobody gets it to dispose it.</summary>
    private async Task<BotUnderTest> StartedAsync()
    {
        try
        {
            await RunAsync();
            return this;
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    private async Task RunAsync()
    {
        string[] args = ["--environment", _environment, "--urls", "http://127.0.0.1:0"];
        _app = BotHost.Build(args, builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["ConnectionStrings:ClusterBot"] = Database.ConnectionString,
                ["Playground:Enabled"] = "false",
                ["Demonstration:Enabled"] = "true",
                ["Demonstration:Folder"] = TestCluster.Folder,
            });
            builder.Configuration.AddInMemoryCollection(_settings);
            _configure?.Invoke(builder.Configuration);
        }, builder =>
        {
            builder.Logging.ClearProviders().AddProvider(Log);
            builder.Services.AddSingleton(new StartupConsole(TextWriter.Null));
            builder.Services.AddSingleton<TimeProvider>(Time);
            // The clock of a test stands still, and an update would wait for it.
            builder.Services.AddSingleton(new UpdatePace(TimeSpan.Zero, Kept: 0));
            if (!_byTheClock)
            {
                builder.Services.AddQuartz(quartz => quartz.AddTriggerListener(new OnlyWhenAsked()));
            }

            _replace?.Invoke(builder.Services);
        });
        await _app.StartAsync();
        Http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(_app.Urls.First()) };
    }
}
