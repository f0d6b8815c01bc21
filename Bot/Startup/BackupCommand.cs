using ClusterBot.Bot.Data;

namespace ClusterBot.Bot.Startup;

/// <summary><c>backup FILE</c>: copies the database as it is at one moment, while the bot runs.</summary>
internal static class BackupCommand
{
    public const string Name = "backup";

    public static async Task RunAsync(WebApplication app, string file)
    {
        var settings = app.Services.GetRequiredService<DatabaseSettings>();
        if (settings.Engine != DatabaseEngine.Sqlite)
        {
            throw new StartupProblemException(DatabaseSettings.Setting, "is a PostgreSQL server: back it up with pg_dump, see docs/operations.md.");
        }

        await Data.Sqlite.SqliteFile.CopyAsync(settings.ConnectionString, file);
        app.Services.GetRequiredService<Announcer>().Say("Backup", $"written to {file}");
    }
}
