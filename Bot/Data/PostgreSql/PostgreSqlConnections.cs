using Npgsql;

namespace ClusterBot.Bot.Data.PostgreSql;

/// <summary>The connection strings that are made of the configured one.</summary>
internal static class PostgreSqlConnections
{
    /// <summary>A turn and a work hold one connection each for milliseconds; replicas share what the server allows.</summary>
    private const int MostConnections = 30;

    /// <summary>A replica that vanished without a word must lose what it owns within seconds: both ends ask each other.</summary>
    private const string NoticeLoss = "-c tcp_keepalives_idle=3 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3";

    /// <exception cref="ArgumentException">It cannot be read.</exception>
    public static string Pool(string configured)
    {
        var builder = new NpgsqlConnectionStringBuilder(configured);
        builder.ApplicationName ??= "ClusterBot";
        builder.Database ??= "clusterbot";
        if (!Says(configured, "Maximum Pool Size", "MaxPoolSize"))
        {
            builder.MaxPoolSize = MostConnections;
        }

        return builder.ConnectionString;
    }

    /// <summary>For the one session that owns and listens: never given to another, and quick to notice that it is lost.</summary>
    public static string Session(string pool) => new NpgsqlConnectionStringBuilder(pool)
    {
        Pooling = false,
        KeepAlive = 3,
        TcpKeepAlive = true,
        TcpKeepAliveTime = 3,
        TcpKeepAliveInterval = 2,
        Options = NoticeLoss,
    }.ConnectionString;

    private static bool Says(string configured, params string[] names)
    {
        var parts = new System.Data.Common.DbConnectionStringBuilder { ConnectionString = configured };
        return names.Any(parts.ContainsKey);
    }
}
