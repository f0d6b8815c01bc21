using System.CommandLine;
using ClusterBot.Data.Setup;
using ClusterBot.Data.Sqlite.Files;

namespace ClusterBot.Bot.Hosting.Commands;

/// <summary><c>backup FILE</c>: copies the database as it is at one moment, while the bot runs.</summary>
internal static class BackupCommand
{
    public static Command Create(CommandContext context)
    {
        var file = PathArgument.Of("FILE", "The file to write, which does not exist yet.");
        var command = new Command("backup", "Copies the SQLite database as it is at one moment, while the bot runs.") { file };
        command.SetAction(async (parsed, _) =>
        {
            await using var app = context.Build();
            await RunAsync(app, parsed.GetRequiredValue(file));
            return 0;
        });
        return command;
    }

    private static async Task RunAsync(WebApplication app, string file)
    {
        var settings = app.Services.GetRequiredService<DatabaseSettings>();
        if (settings.Engine != DatabaseEngine.Sqlite)
        {
            throw new ConfigurationProblemException(
                DatabaseSettings.Setting, "is a PostgreSQL server: back it up with pg_dump, see docs/operations.md.");
        }

        await SqliteFile.CopyAsync(settings.ConnectionString, file);
        app.Services.GetRequiredService<StartupConsole>().Say("Backup", $"written to {file}");
    }
}
