using System.Net;
using System.Net.Sockets;
using ClusterBot.Tests.Support.Databases;
using ClusterBot.Tests.Support.Processes;

namespace ClusterBot.Tests.Lifetime;

/// <summary>Somebody thinks better of it while the bot still starts.</summary>
public sealed class StopWhileStartingTests : IDisposable
{
    private readonly DirectoryInfo _folder = MemoryFolder.Create("clusterbot-");

    [Fact]
    public async Task It_ends_without_a_complaint()
    {
        using var deaf = new TcpListener(IPAddress.Loopback, 0);
        deaf.Start();
        var database = $"Host=127.0.0.1;Port={((IPEndPoint)deaf.LocalEndpoint).Port};Username=nobody;Database=none;Timeout=60";

        using var bot = BotProcess.Start(database, _folder.FullName);
        using var waiting = await deaf.AcceptSocketAsync(TestContext.Current.CancellationToken);
        var exitCode = await bot.TerminateAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, ""), (exitCode, bot.Errors));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
