using System.Security.Cryptography;
using Azure.Core;
using Azure.Identity;
using ClusterBot.Data.PostgreSql.Sql;
using Npgsql;

namespace ClusterBot.Data.PostgreSql;

/// <summary>The connection strings derived from the configured one.</summary>
internal static class PostgreSqlConnections
{
    /// <summary>A turn and a job hold one connection each for milliseconds; replicas share what the server allows.</summary>
    private const int MostConnections = 30;

    /// <summary>A repeated statement is parsed and planned once for each connection: a press sends some forty.</summary>
    private const int MostPrepared = 100;

    private const string AzureServers = ".postgres.database.azure.com";

    private const string AzureScope = "https://ossrdbms-aad.database.windows.net/.default";

    /// <summary>
    /// A replica that vanished without a word must lose what it owns within seconds: both ends ask each other. One that is frozen
    /// asks no more, although its machine still answers for it.
    /// </summary>
    private const string NoticeLoss =
        "-c tcp_keepalives_idle=3 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3 -c idle_session_timeout=15s";

    /// <summary>
    /// Nobody holds a lock for ever: a statement, a wait for somebody else's lock and an idle transaction end by themselves. An
    /// upgrade takes as long as it takes, see <see cref="PostgreSqlEngine"/>.
    /// </summary>
    private const string Ends = "-c statement_timeout=60s -c lock_timeout=30s -c idle_in_transaction_session_timeout=15s";

    /// <exception cref="ArgumentException">It cannot be read.</exception>
    public static string Pool(string configured)
    {
        var builder = new NpgsqlConnectionStringBuilder(configured);
        // No two processes have the same name: by it each knows the news that it made itself.
        builder.ApplicationName = $"{builder.ApplicationName ?? "ClusterBot"} {RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        builder.Database ??= "clusterbot";
        // What is configured comes last, and wins.
        builder.Options = $"{Ends} {builder.Options}".Trim();
        if (!Says(configured, "Maximum Pool Size", "MaxPoolSize"))
        {
            builder.MaxPoolSize = MostConnections;
        }

        if (!Says(configured, "Max Auto Prepare", "MaxAutoPrepare"))
        {
            builder.MaxAutoPrepare = MostPrepared;
        }

        return builder.ConnectionString;
    }

    /// <summary>The name under which the server knows the connections of a pool, see <see cref="DeliveryNews"/>.</summary>
    public static string NameOf(string pool) => new NpgsqlConnectionStringBuilder(pool).ApplicationName!;

    /// <summary>
    /// Returns the string for the one session that owns and listens: never given to another, and quick to notice that it is lost.
    /// </summary>
    public static string Session(string pool) => new NpgsqlConnectionStringBuilder(pool)
    {
        // Seen in pg_stat_activity: which process owns the lanes.
        ApplicationName = $"ClusterBot lanes {Environment.ProcessId} {Environment.MachineName}",
        Pooling = false,
        KeepAlive = 3,
        TcpKeepAlive = true,
        TcpKeepAliveTime = 3,
        TcpKeepAliveInterval = 2,
        Options = $"{new NpgsqlConnectionStringBuilder(pool).Options} {NoticeLoss}".Trim(),
    }.ConnectionString;

    /// <summary>Connects as the connection string says; without a password, to Azure's server, as the bot's identity.</summary>
    public static NpgsqlDataSource Source(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        // We use the server's built-in types alone, and need not ask it which others it has.
        builder.ConfigureTypeLoading(types => types.EnableTypeLoading(false));
        var said = builder.ConnectionStringBuilder;
        if (string.IsNullOrEmpty(said.Password) && said.Host?.EndsWith(AzureServers, StringComparison.OrdinalIgnoreCase) is true)
        {
            var identity = new DefaultAzureCredential();
            builder.UsePeriodicPasswordProvider(
                async (_, cancellationToken) =>
                    (await identity.GetTokenAsync(new TokenRequestContext([AzureScope]), cancellationToken)).Token,
                TimeSpan.FromMinutes(30),
                TimeSpan.FromSeconds(10));
        }

        return builder.Build();
    }

    private static bool Says(string configured, params string[] names)
    {
        var parts = new System.Data.Common.DbConnectionStringBuilder { ConnectionString = configured };
        return names.Any(parts.ContainsKey);
    }
}
