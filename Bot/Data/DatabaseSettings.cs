using System.Data.Common;
using ClusterBot.Bot.Configuration;
using ClusterBot.Bot.Data.PostgreSql;
using ClusterBot.Bot.Data.Sqlite.Files;

namespace ClusterBot.Bot.Data;

/// <summary>The database that the connection string names: with a <c>Host</c> it is PostgreSQL, else a SQLite file.</summary>
/// <param name="ConnectionString">With what we need to be set, set. It may hold a password.</param>
internal sealed record DatabaseSettings(DatabaseEngine Engine, string ConnectionString)
{
    public const string Setting = "ConnectionStrings:ClusterBot";

    private static readonly string[] ServerKeys = ["Host", "Server"];

    /// <exception cref="ConfigurationProblemException">It cannot be read.</exception>
    public static DatabaseSettings Of(IConfiguration configuration)
    {
        var configured = configuration.GetConnectionString("ClusterBot");
        try
        {
            return IsServer(configured)
                ? new DatabaseSettings(DatabaseEngine.PostgreSql, PostgreSqlConnections.Pool(configured!))
                : new DatabaseSettings(DatabaseEngine.Sqlite, SqliteFile.ConnectionString(configured));
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // The library's message may quote the value, which may hold a password.
            throw new ConfigurationProblemException(
                Setting,
                "is neither a SQLite connection string such as \"Data Source=data/clusterbot.db\" "
                + "nor a PostgreSQL one such as \"Host=db;Database=clusterbot;Username=clusterbot\".");
        }
    }

    private static bool IsServer(string? configured)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = configured ?? "" };
        return ServerKeys.Any(parts.ContainsKey);
    }
}

public enum DatabaseEngine
{
    /// <summary>A file of this process alone.</summary>
    Sqlite,

    /// <summary>A server that several replicas share.</summary>
    PostgreSql,
}
