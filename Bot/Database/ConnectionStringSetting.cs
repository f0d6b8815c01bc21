using System.Data.Common;
using ClusterBot.Data.PostgreSql;
using ClusterBot.Data.Setup;
using ClusterBot.Data.Sqlite.Files;

namespace ClusterBot.Bot.Database;

/// <summary>Reads the connection string, and which engine it is for.</summary>
internal static class ConnectionStringSetting
{
    private static readonly string[] ServerKeys = ["Host", "Server"];

    /// <exception cref="ConfigurationProblemException">It cannot be read.</exception>
    public static DatabaseSettings Read(IConfiguration configuration)
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
                DatabaseSettings.Setting,
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
