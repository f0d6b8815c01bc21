using ClusterBot.Bench.Turns.Data;
using ClusterBot.Bench.Turns.Load;
using ClusterBot.Bench.Turns.Servers;

namespace ClusterBot.Bench.Turns;

/// <summary>Everything around the servers: the channel, its tokens, the database, the card.</summary>
internal sealed class Arena : IAsyncDisposable
{
    private readonly TokenIssuer issuer;
    private readonly string token;
    private readonly string cardFile;

    private Arena(TokenIssuer issuer, ChannelStub channel, BenchDatabase database, string cardFile)
    {
        (this.issuer, Channel, Database, this.cardFile) = (issuer, channel, database, cardFile);
        token = issuer.Issue(channel.ServiceUrl);
    }

    public ChannelStub Channel { get; }

    public BenchDatabase Database { get; }

    public static async Task<Arena> OpenAsync(int answers)
    {
        var issuer = new TokenIssuer();
        var channel = await ChannelStub.StartAsync(issuer);
        Directory.CreateDirectory(Programs.Folder);
        var cardFile = Path.Combine(Programs.Folder, "card.json");
        await File.WriteAllTextAsync(cardFile, BenchCard.Make().GetRawText());
        var database = await BenchDatabase.PrepareAsync(Path.Combine(Programs.Folder, "data"), channel.ServiceUrl, answers);
        return new Arena(issuer, channel, database, cardFile);
    }

    /// <summary>A new process, cold, with a database as it was prepared.</summary>
    public ServerProcess Start(ServerSpec spec)
    {
        var extra = new Dictionary<string, string>
        {
            [TurnServer.CardVariable] = cardFile,
            ["DOTNET_STARTUP_HOOKS"] = Programs.Bench,
        };
        OpenRounds? rounds = null;
        if (spec.HasDatabase)
        {
            var file = Database.Copy(spec.Name);
            extra[TurnServer.DatabaseVariable] = file;
            rounds = new OpenRounds(Database.CheckIns, file);
            extra["ConnectionStrings__ClusterBot"] = $"Data Source={file}";
        }

        return ServerProcess.Start(spec, extra, new TurnSource(Channel.ServiceUrl, Database.CheckIns, rounds));
    }

    public LoadRun LoadFor(ServerProcess server) => new(Channel, server.Port, server.Spec.ChecksTokens ? token : null);

    public async ValueTask DisposeAsync()
    {
        await Channel.DisposeAsync();
        issuer.Dispose();
    }
}
