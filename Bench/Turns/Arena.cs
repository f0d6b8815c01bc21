using ClusterBot.Bench.Turns.Data;
using ClusterBot.Bench.Turns.Load;
using ClusterBot.Bench.Turns.Servers;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bench.Turns;

/// <summary>Everything around the servers: the channel, its tokens, the database, the card.</summary>
internal sealed class Arena : IAsyncDisposable
{
    private readonly TokenIssuer _issuer;
    private readonly string _token;
    private readonly string _cardFile;

    private Arena(TokenIssuer issuer, ChannelStub channel, IReadOnlyList<ServerSpec> servers, BenchDatabase database, string cardFile)
    {
        (this._issuer, Channel, Servers, Database, this._cardFile) = (issuer, channel, servers, database, cardFile);
        _token = issuer.Issue(channel.ServiceUrl);
    }

    public ChannelStub Channel { get; }

    /// <summary>Those that are to be measured.</summary>
    public IReadOnlyList<ServerSpec> Servers { get; }

    public BenchDatabase Database { get; }

    public static async Task<Arena> OpenAsync(TurnsOptions options)
    {
        var issuer = new TokenIssuer();
        var channel = await ChannelStub.StartAsync(issuer);
        Directory.CreateDirectory(Programs.Folder);
        var cardFile = Path.Combine(Programs.Folder, "card.json");
        await File.WriteAllTextAsync(cardFile, BenchCard.Make().GetRawText());
        var servers = ServerList.All(channel.ServiceUrl).Where(spec => options.Wants(spec.Name)).ToList();
        var engines = servers.Select(spec => spec.Database).OfType<DatabaseEngine>().Distinct().ToList();
        var database = await BenchDatabase.PrepareAsync(
            engines, Path.Combine(Programs.Folder, "data"), channel.ServiceUrl, options.Answers);
        return new Arena(issuer, channel, servers, database, cardFile);
    }

    /// <summary>A new process, cold, with a database as it was prepared.</summary>
    public ServerProcess Start(ServerSpec spec)
    {
        var extra = new Dictionary<string, string>
        {
            [TurnServer.CardVariable] = _cardFile,
            ["DOTNET_STARTUP_HOOKS"] = Programs.Bench,
        };
        var copy = spec.Database is { } engine ? Database.Copy(engine, spec.Name) : null;
        if (copy is not null)
        {
            extra[TurnServer.DatabaseVariable] = extra["ConnectionStrings__ClusterBot"] = copy.ConnectionString;
        }

        return ServerProcess.Start(spec, extra, new TurnSource(Channel.ServiceUrl, Database.CheckIns, copy?.Rounds));
    }

    public LoadRun LoadFor(ServerProcess server) => new(Channel, server.Port, server.Spec.ChecksTokens ? _token : null);

    public async ValueTask DisposeAsync()
    {
        await Channel.DisposeAsync();
        await Database.DisposeAsync();
        _issuer.Dispose();
    }
}
