using ClusterBot.Bot.Playground.Installation;
using ClusterBot.Tests.Support.Playground;
using ClusterBot.Tests.Support.Processes;

namespace ClusterBot.Tests.Playground;

public sealed class PlaygroundInstallationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("clusterbot-playground-").FullName;
    private readonly AnnouncedLines _lines = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Marker => Path.Combine(_folder, "installed.sha256");

    [Fact]
    public async Task An_interrupted_or_outdated_installation_is_repaired_and_a_good_one_left_alone()
    {
        var command = await InstallAsync();
        Assert.Equal(1, _lines.Count("installed in"));

        await InstallAsync();
        Assert.Equal(1, _lines.Count("installed in"));

        File.Delete(command);
        File.Delete(Marker);
        await InstallAsync();
        Assert.Equal(2, _lines.Count("installed in"));

        await File.WriteAllTextAsync(Marker, "another lock file", Cancellation);
        await InstallAsync();
        Assert.Equal(3, _lines.Count("installed in"));
    }

    [Fact]
    public async Task Two_at_once_install_once()
    {
        await Task.WhenAll(InstallAsync(), InstallAsync());

        Assert.Equal(1, _lines.Count("installed in"));
    }

    [Fact]
    public async Task An_unreachable_registry_is_said_without_its_address_and_repaired_later()
    {
        var tools = await PlaygroundFolder.NodeAsync(Cancellation);
        var unreachable = $"http://127.0.0.1:{FreePort.Next()}";
        var npm = Path.Combine(_folder, "npm");
        ShellProgram.Write(npm, $"npm_config_registry={unreachable} npm_config_cache='{_folder}/cache' exec '{tools.Npm}' \"$@\"");

        var failed = Assert.IsType<InstallationResult.Failed>(await Installation().EnsureAsync(tools with { Npm = npm }, Cancellation));

        Assert.Contains("npm could not get it from the package registry (ECONNREFUSED)", failed.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(unreachable, failed.Reason, StringComparison.Ordinal);
        Assert.False(File.Exists(Marker));
        await InstallAsync();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_said_with_its_setting()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "", Cancellation);
        var installation = new PlaygroundInstallation(new(true, 1, Path.Combine(file, "below")), _lines.Announcer, TimeProvider.System);

        var failed = Assert.IsType<InstallationResult.Failed>(await installation.EnsureAsync(new("node", "npm"), Cancellation));

        Assert.Contains("Playground:Folder", failed.Reason, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private PlaygroundInstallation Installation() => new(new(true, 1, _folder), _lines.Announcer, TimeProvider.System);

    private async Task<string> InstallAsync()
    {
        var tools = await PlaygroundFolder.NodeAsync(Cancellation);
        var ready = Assert.IsType<InstallationResult.Ready>(await Installation().EnsureAsync(tools, Cancellation));
        Assert.True(File.Exists(ready.Command));
        return ready.Command;
    }
}
