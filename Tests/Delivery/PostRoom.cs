using ClusterBot.Bot.Database;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Delivery.Pacing;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Outbox;
using ClusterBot.BotFramework;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ClusterBot.Tests.Delivery;

/// <summary>A database file, a connector over HTTP, a clock that the test turns, and the real delivery between them.</summary>
public sealed class PostRoom : IAsyncDisposable
{
    public const string Tenant = "11111111-1111-4111-8111-111111111111";
    public const string OtherTenant = "22222222-2222-4222-8222-222222222222";
    public const string General = FakeConnector.TeamId;
    public const string Board = FakeConnector.BoardChannelId;
    public const string Elsewhere = "19:elsewhere@thread.tacv2";

    private readonly TestDatabase _database = new();
    private ServiceProvider _services = null!;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));

    public FakeConnector Connector { get; private set; } = null!;

    /// <summary>The texts and cards that the connector accepted, in order.</summary>
    public IReadOnlyList<string?> Texts => [.. Connector.Accepted.Select(sent => sent.Activity?.Text).Where(text => text is not null)];

    public static async Task<PostRoom> OpenAsync()
    {
        var room = new PostRoom();
        room.Connector = await FakeConnector.StartAsync(room.Time);
        room._services = room.Services();
        await using var scope = room._services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClusterDbContext>();
        await room.Get<IDatabaseEngine>().SetUpAsync(db, CancellationToken.None);
        db.AddRange(room.Channel(General), room.Channel(Board), room.Channel(Elsewhere, OtherTenant));
        await db.SaveChangesAsync();
        return room;
    }

    public Conversation Channel(string id, string tenant = Tenant) => new()
    {
        Id = id,
        TenantId = tenant,
        Kind = ConversationKind.Channel,
        ServiceUrl = Connector.ServiceUrl,
        BotId = "28:clusterbot",
        TeamId = FakeConnector.TeamId,
    };

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<T> InOutboxAsync<T>(Func<MessageOutbox, ClusterDbContext, Task<T>> work) =>
        Get<Transactions>().RunAsync(
            (services, _) => work(services.GetRequiredService<MessageOutbox>(), services.GetRequiredService<ClusterDbContext>()),
            CancellationToken.None);

    /// <summary>Posts a text; its key is the text.</summary>
    public Task<OutboxMessage> PostAsync(string conversationId, string text, OutboxOptions? options = null, CardKey? about = null) =>
        InOutboxAsync(async (outbox, db) =>
            await outbox.PostAsync((await db.Conversations.FindAsync(conversationId))!, OutboundMessage.Text(text, about), text, options));

    public Task<OutboxMessage> UpdateAsync(string key, string text) =>
        InOutboxAsync(async (outbox, db) =>
            await outbox.UpdateAsync(await db.OutboxMessages.SingleAsync(d => d.Key == key), OutboundMessage.Text(text), text));

    /// <summary>Sends what may be sent at this instant.</summary>
    public Task PassAsync() => DeliveryPass.RunAsync(_services, CancellationToken.None);

    /// <summary>Lets time go by in steps, with a pass after each.</summary>
    public async Task PassForAsync(TimeSpan time, TimeSpan step)
    {
        await PassAsync();
        for (var gone = TimeSpan.Zero; gone < time; gone += step)
        {
            Time.Advance(step);
            await PassAsync();
        }
    }

    public async Task<OutboxMessage> RowAsync(string key)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ClusterDbContext>().OutboxMessages.AsNoTracking()
            .SingleAsync(d => d.Key == key);
    }

    /// <summary>Changes the database behind the back of whoever listens for commits.</summary>
    public async Task ChangeSilentlyAsync(Func<ClusterDbContext, Task> change)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClusterDbContext>();
        await change(db);
        await db.SaveChangesAsync();
    }

    /// <summary>Another process on the same database.</summary>
    public async Task RestartAsync()
    {
        await _services.DisposeAsync();
        _services = Services();
    }

    public Task StartWorkerAsync() => Worker.StartAsync(CancellationToken.None);

    public Task StopWorkerAsync() => Worker.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Connector.DisposeAsync();
        _database.Dispose();
    }

    private DeliveryWorker Worker => _services.GetServices<IHostedService>().OfType<DeliveryWorker>().Single();

    private ServiceProvider Services()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:ClusterBot", _database.ConnectionString)])
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton(new StartupConsole(TextWriter.Null));
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = Environments.Development });
        services.AddSingleton<TimeProvider>(Time);
        services.AddLogging(logging => logging.ClearProviders());
        services.AddData(configuration);
        services.AddBotFramework(configuration);
        services.AddOutbox().AddFileTransfer().AddDelivery();
        services.AddSingleton(new RetryWait(new Random(1)));
        return services.BuildServiceProvider();
    }
}
