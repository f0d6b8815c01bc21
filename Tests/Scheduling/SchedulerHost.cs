using ClusterBot.Bot.Configuration;
using ClusterBot.Bot.Database;
using ClusterBot.Data;
using ClusterBot.Bot.Features.Retention;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Databases;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ClusterBot.Tests.Scheduling;

/// <summary>A bot of nothing but its database and its scheduler.</summary>
internal sealed class SchedulerHost : IAsyncDisposable
{
    private readonly IHost _host;

    private SchedulerHost(IHost host, LogLines log)
    {
        _host = host;
        Log = log;
    }

    public IServiceProvider Services => _host.Services;

    public LogLines Log { get; }

    public static async Task<SchedulerHost> StartAsync(
        TestDatabase database, Action<IServiceCollection> works, TimeProvider? time = null, string? settings = null)
    {
        var log = new LogLines();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:ClusterBot", $"{database.ConnectionString};{settings}")]);
        builder.Logging.AddProvider(log);
        if (time is not null)
        {
            builder.Services.AddSingleton(time);
        }

        builder.Services.AddSingleton(new StartupConsole(TextWriter.Null));
        builder.Services.AddData(builder.Configuration);
        builder.Services.AddSingleton(RetentionOptions.Read(builder.Configuration));
        builder.Services.AddScheduling().AddRetention();
        works(builder.Services);
        var host = builder.Build();
        await host.StartAsync();
        return new SchedulerHost(host, log);
    }

    public Task StopAsync() => _host.StopAsync();

    /// <summary>Stops as a host does that waits no longer than this.</summary>
    public Task StopWithinAsync(CancellationToken cancellationToken) => _host.StopAsync(cancellationToken);

    public async Task<T> AskDatabaseAsync<T>(Func<ClusterDbContext, Task<T>> question)
    {
        await using var scope = Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<ClusterDbContext>());
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
