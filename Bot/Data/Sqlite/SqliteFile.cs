using Microsoft.Data.Sqlite;

namespace ClusterBot.Bot.Data.Sqlite;

internal static class SqliteFile
{
    private const string Default = "Data Source=data/clusterbot.db";

    /// <summary>With the whole path of the file.</summary>
    public static string ConnectionString(string? configured)
    {
        var builder = new SqliteConnectionStringBuilder(string.IsNullOrWhiteSpace(configured) ? Default : configured);
        builder.DataSource = Path.GetFullPath(builder.DataSource);
        builder.ForeignKeys = true;
        return builder.ConnectionString;
    }

    public static string PathOf(string connectionString) => new SqliteConnectionStringBuilder(connectionString).DataSource;
}
