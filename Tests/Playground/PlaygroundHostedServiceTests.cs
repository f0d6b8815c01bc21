using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ClusterBot.Bot.Playground;
using ClusterBot.Bot.Playground.Installation;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Playground;
using ClusterBot.Tests.Support.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClusterBot.Tests.Playground;

public sealed class PlaygroundHostedServiceTests : IAsyncDisposable
{
    private readonly int _port = FreePort.Next();
    private readonly AnnouncedLines _lines = new();
    private WebApplication? _bot;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_client_comes_and_goes_with_the_bot()
    {
        await PlaygroundFolder.InstalledAsync(Cancellation);
        await StartBotAsync();
        await Eventually.TrueAsync(() => _lines.Contains($"open http://localhost:{_port}"), "the line that names the page");
        Assert.Equal(HttpStatusCode.OK, await GetAsync(_port, "/"));
        Assert.NotEmpty(Clients());

        await _bot!.StopAsync(Cancellation);

        Assert.Empty(Clients());
        Assert.Equal(0, _lines.Count("ended"));
    }

    [Fact]
    public async Task A_client_that_dies_is_started_again_and_the_bot_says_so_in_one_line()
    {
        await PlaygroundFolder.InstalledAsync(Cancellation);
        await StartBotAsync();
        await Eventually.TrueAsync(() => _lines.Count("open http") == 1, "the first start");

        foreach (var client in Clients())
        {
            client.Kill();
        }

        await Eventually.TrueAsync(() => _lines.Count("open http") == 2, "the second start");
        Assert.Equal(1, _lines.Count("ended by itself"));
    }

    [Fact]
    public async Task A_port_in_use_stops_the_start_before_the_bot_listens()
    {
        using var other = new TcpListener(IPAddress.Loopback, _port);
        other.Start();

        var problem = await Assert.ThrowsAsync<ConfigurationProblemException>(StartBotAsync);

        Assert.Equal($"Playground:Port: port {_port} is in use. End what uses it, or set another port.", problem.Line);
        Assert.Equal("http://127.0.0.1:0", _bot!.Urls.DefaultIfEmpty("http://127.0.0.1:0").Single());
    }

    [Fact]
    public async Task Without_node_the_bot_runs_and_says_how_to_connect_a_client()
    {
        await StartBotAsync(path: "");
        await Eventually.TrueAsync(() => _lines.Contains("npx"), "the last line");

        var endpoint = $"{_bot!.Urls.Single()}/api/messages";
        Assert.Contains("Node.js 20 or later was not found on the PATH.", _lines.All, StringComparison.Ordinal);
        Assert.Contains($"npx @microsoft/m365agentsplayground@0.2.28 start -e {endpoint}", _lines.All, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await GetAsync(new Uri(endpoint).Port, "/"));
    }

    [Fact]
    public async Task Switched_off_it_says_and_does_nothing()
    {
        using var other = new TcpListener(IPAddress.Loopback, _port);
        other.Start();

        await StartBotAsync(enabled: "false");
        await _bot!.StopAsync(Cancellation);

        Assert.Empty(_lines.All);
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null)
        {
            await _bot.DisposeAsync();
        }
    }

    private Task StartBotAsync() => StartBotAsync(path: null);

    private async Task StartBotAsync(string? path = null, string enabled = "true")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration["Playground:Enabled"] = enabled;
        builder.Configuration["Playground:Port"] = $"{_port}";
        builder.Configuration["Playground:Folder"] = PlaygroundFolder.Path;
        builder.Services.AddSingleton(_lines.Announcer);
        if (path is not null)
        {
            builder.Services.AddSingleton(new NodeFinder(path));
        }

        builder.Services.AddPlayground(builder.Configuration);
        _bot = builder.Build();
        _bot.MapGet("/", () => Results.Ok());
        await _bot.StartAsync(Cancellation);
    }

    private List<Process> Clients() => [.. ProcessTree.OfArguments($"-p {_port} ")];

    private static async Task<HttpStatusCode> GetAsync(int port, string path)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var response = await http.GetAsync(new Uri($"http://127.0.0.1:{port}{path}"), Cancellation);
        return response.StatusCode;
    }
}
