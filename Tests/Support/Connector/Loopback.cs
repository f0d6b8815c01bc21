using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ClusterBot.Tests.Support.Connector;

/// <summary>A web server of one function on 127.0.0.1, on a port that is free.</summary>
public sealed class Loopback : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Loopback(WebApplication app) => (this._app, Url) = (app, app.Urls.First().TrimEnd('/'));

    /// <summary>The address at which it listens, without a slash at the end; known even after it has stopped.</summary>
    public string Url { get; }

    public static async Task<Loopback> StartAsync(RequestDelegate answer, string url = "http://127.0.0.1:0")
    {
        // Nothing that a host reads or watches by default: hundreds of these start in a run.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(url);
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return new Loopback(app);
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }
}
