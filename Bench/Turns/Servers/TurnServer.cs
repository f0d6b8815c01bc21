using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ClusterBot.Bench.Turns.Servers;

/// <summary>
/// The servers that run in a process and on a core of their own: the floor, the floor with a commit, our echo, the original SDK.
/// </summary>
internal static class TurnServer
{
    public const string CardVariable = "BENCH_CARD";
    public const string PortVariable = "BENCH_PORT";
    public const string DatabaseVariable = "BENCH_DATABASE";

    private static string Database => Environment.GetEnvironmentVariable(DatabaseVariable)!;

    public static async Task<int> RunAsync(string name)
    {
        // The same bare host for all of them, so that what differs is what they do with a turn.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{Environment.GetEnvironmentVariable(PortVariable)}");
        var card = JsonElement.Parse(await File.ReadAllBytesAsync(Environment.GetEnvironmentVariable(CardVariable)!));
        await using var app = name switch
        {
            "floor" => FloorServer.Build(builder, card, commit: null),
            "floor-commit" => FloorServer.Build(builder, card, BareSqliteCommit.Open(Database, card.GetRawText())),
            "floor-commit-postgresql" => FloorServer.Build(builder, card, BarePostgreSqlCommit.Open(Database, card.GetRawText())),
            "echo" => EchoServer.Build(builder, card),
            ServerList.BotBuilderNet => SdkServer.Build(builder, card, checksTokens: false),
            ServerList.BotBuilderNetToken => SdkServer.Build(builder, card, checksTokens: true),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such server."),
        };
        await app.RunAsync();
        return 0;
    }
}
