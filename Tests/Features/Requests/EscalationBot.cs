using ClusterBot.Bot.ReadModels;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterBot.Bot.Database;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Features.CheckIns;
using ClusterBot.Bot.Features.CheckIns.Rounds;
using ClusterBot.Bot.Features.Requests;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.FirstAdministrators;
using ClusterBot.BotFramework;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Setup;
using ClusterBot.Domain.CheckIns.Reminders;
using ClusterBot.Domain.Requests;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Databases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ClusterBot.Tests.Features.Requests;

/// <summary>The bot on loopback with its check-ins and escalations, a database file and a connector; the test sends what is due.</summary>
internal sealed class EscalationBot : IAsyncDisposable
{
    private readonly TestDatabase _database = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler());
    private WebApplication _app = null!;
    private int _activities;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 13, 5, 0, TimeSpan.Zero));

    public FakeConnector Connector { get; private set; } = null!;

    public EscalationRegister Register { get; private set; } = null!;

    public static async Task<EscalationBot> StartAsync()
    {
        var bot = new EscalationBot();
        bot.Connector = await FakeConnector.StartAsync(bot.Time);
        bot.Register = new EscalationRegister(bot.Connector.ServiceUrl, bot.Time.GetUtcNow());
        bot._app = bot.Build();
        await bot._app.StartAsync();
        await bot.ChangeAsync(bot.Register.SeedAsync);
        await bot.ChangeAsync(async (db, services) =>
        {
            var channel = await db.Conversations.SingleAsync(c => c.Id == FakeConnector.TeamId);
            await services.GetRequiredService<RoundLifecycle>().PostAsync(bot.Register.Round, channel, "first", CancellationToken.None);
        });
        await bot.SendAllAsync();
        return bot;
    }

    /// <summary>Presses a button of a card.</summary>
    /// <param name="who">Whose account it is.</param>
    /// <param name="verb">The button's.</param>
    /// <param name="data">What the button sends.</param>
    /// <param name="where">The conversation; a chat with the person unless said.</param>
    /// <param name="shown">The message that the card stands in.</param>
    /// <param name="tenant">The person's.</param>
    public async Task<Pressed> PressAsync(
        DemoPeople who, string verb, JsonObject data, string? where = null, string? shown = null, string tenant = EscalationRegister.Tenant)
    {
        var activity = Activity(who, where, shown, tenant);
        activity["type"] = "invoke";
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data },
        };
        using var response = await PostAsync(activity);
        var pressed = new Pressed((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
        await SendAllAsync();
        return pressed;
    }

    /// <summary>The same from a client without Universal Actions: a message with a value, which has no answer of its own.</summary>
    public async Task SubmitAsync(DemoPeople who, string verb, JsonObject data, string? where = null, string? shown = null)
    {
        var activity = Activity(who, where, shown, EscalationRegister.Tenant);
        data["verb"] = verb;
        activity["type"] = "message";
        activity["value"] = data;
        using var response = await PostAsync(activity);
        Assert.Equal(200, (int)response.StatusCode);
        await SendAllAsync();
    }

    /// <summary>Sends all that is due, as fast as the pace lets it.</summary>
    public async Task SendAllAsync()
    {
        while (await AskAsync(db => db.OutboxMessages.AnyAsync(d => d.State == OutboxMessageState.Queued)))
        {
            await DeliveryPass.RunAsync(_app.Services, TestContext.Current.CancellationToken);
            Time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    public async Task<T> AskAsync<T>(Func<ClusterDbContext, Task<T>> question)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<ClusterDbContext>());
    }

    public Task ChangeAsync(Func<ClusterDbContext, Task> change) => ChangeAsync((db, _) => change(db));

    public Task<List<Request>> EscalationsAsync() => AskAsync(db => db.Requests.Include(e => e.Events).ToListAsync());

    /// <summary>Every message of the bot as it reads now, by its id, in the order in which they were first sent.</summary>
    public IReadOnlyList<Shown> Messages()
    {
        var messages = new Dictionary<string, Shown>();
        foreach (var item in Connector.Accepted.Where(item => item.Activity is not null))
        {
            var id = item.IsUpdate ? item.ActivityId! : item.GivenActivityId!;
            messages[id] = new Shown(id, ConversationIds.Root(item.Conversation!), item.Activity!);
        }

        return [.. messages.Values];
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await Connector.DisposeAsync();
        _database.Dispose();
    }

    private Task ChangeAsync(Func<ClusterDbContext, IServiceProvider, Task> change) =>
        _app.Services.GetRequiredService<Transactions>().RunAsync(
            (services, _) => change(services.GetRequiredService<ClusterDbContext>(), services), CancellationToken.None);

    private WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = _database.Folder });
        builder.Configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).AddInMemoryCollection(
            [new("ConnectionStrings:ClusterBot", _database.ConnectionString), new("AllowedServiceHosts", "127.0.0.1")]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSingleton(new StartupConsole(TextWriter.Null));
        builder.Services.AddBotFramework(builder.Configuration);
        builder.Services.AddData(builder.Configuration);
        builder.Services.AddTurns();
        builder.Services.AddSingleton(new FirstAdministratorOptions(null, null, null, false));
        AddDelivery(builder.Services);
        builder.Services.AddCheckIns(builder.Configuration);
        builder.Services.AddSingleton(ReminderRules.Usual);
        builder.Services.AddReadModels();
        builder.Services.AddRequests();
        var app = builder.Build();
        app.MapMessages();
        return app;
    }

    // Without the worker: the test itself says when to send.
    private static void AddDelivery(IServiceCollection services)
    {
        services.AddOutbox().AddFileTransfer().AddDelivery();
        services.Remove(services.Single(service => service.ImplementationType == typeof(DeliveryWorker)));
    }

    private Task<HttpResponseMessage> PostAsync(JsonObject activity) =>
        _client.PostAsJsonAsync(_app.Urls.First() + "/api/messages", activity, TestContext.Current.CancellationToken);

    private JsonObject Activity(DemoPeople who, string? where, string? shown, string tenant) => new()
    {
        ["id"] = $"in-{++_activities}",
        ["channelId"] = "msteams",
        ["serviceUrl"] = Connector.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = who.Id, ["name"] = who.Name, ["aadObjectId"] = who.AadObjectId },
        ["recipient"] = new JsonObject { ["id"] = "28:clusterbot", ["name"] = "ClusterBot" },
        ["conversation"] = new JsonObject
        {
            ["id"] = where ?? $"a:{who.Id[3..]}",
            ["conversationType"] = where is null ? "personal" : "channel",
            ["tenantId"] = tenant,
        },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
        ["replyToId"] = shown,
    };
}
