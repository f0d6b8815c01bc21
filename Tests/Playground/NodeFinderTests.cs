using ClusterBot.Bot.Playground.Installation;
using ClusterBot.Tests.Support.Processes;

namespace ClusterBot.Tests.Playground;

public sealed class NodeFinderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("clusterbot-node-").FullName;

    [Fact]
    public async Task Without_node_it_says_that_node_is_missing() =>
        Assert.Equal("Node.js 20 or later was not found on the PATH.", await MissingAsync());

    [Fact]
    public async Task An_old_node_is_named_with_its_version()
    {
        WriteProgram("node", "echo v18.20.4");
        WriteProgram("npm", "exit 0");

        Assert.Equal("Node.js 20 or later is needed; the one on the PATH is 18.", await MissingAsync());
    }

    [Fact]
    public async Task A_node_that_says_nothing_of_use_is_not_taken()
    {
        WriteProgram("node", "echo hello");

        Assert.Equal("Node.js was found on the PATH but does not say its version.", await MissingAsync());
    }

    [Fact]
    public async Task Node_without_npm_is_not_enough()
    {
        WriteProgram("node", "echo v24.1.0");

        Assert.Equal("npm, which comes with Node.js, was not found on the PATH.", await MissingAsync());
    }

    [Fact]
    public async Task Node_and_npm_are_found_with_their_full_paths()
    {
        WriteProgram("node", "echo v20.0.0");
        WriteProgram("npm", "exit 0");

        var found = Assert.IsType<NodeSearchResult.Found>(await FindAsync());

        Assert.Equal(new NodeTools(Path.Combine(_folder, "node"), Path.Combine(_folder, "npm")), found.Tools);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> MissingAsync() => Assert.IsType<NodeSearchResult.Missing>(await FindAsync()).Reason;

    private Task<NodeSearchResult> FindAsync() =>
        new NodeFinder(Path.Combine(_folder, "nowhere") + Path.PathSeparator + _folder).FindAsync(TestContext.Current.CancellationToken);

    private void WriteProgram(string name, string line) => ShellProgram.Write(Path.Combine(_folder, name), line);
}
