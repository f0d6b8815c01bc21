using System.Globalization;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Databases;
using ClusterBot.Tests.Support.Processes;
using ClusterBot.Tests.Support.Slow;

namespace ClusterBot.Tests.Health;

/// <summary>
/// The first start is cut off, and the next one goes on. More often than here with <c>CLUSTERBOT_FIRST_START_KILLS=40</c>, and again
/// as it went with <c>CLUSTERBOT_SEED</c>.
/// </summary>
[Slow("each test starts four bots as programs on empty databases")]
public sealed class FirstStartKillTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Killed_or_ended_at_any_instant_of_the_first_start_it_starts_the_next_time(bool isKilled)
    {
        var (kills, seed) = (Setting("CLUSTERBOT_FIRST_START_KILLS", 2), Setting("CLUSTERBOT_SEED", Random.Shared.Next()));
        output.WriteLine($"{kills} kills, seed {seed}");
        var random = new Random(seed);
        for (var kill = 0; kill < kills; kill++)
        {
            using var database = new TestDatabase(withTables: false);
            using (var cut = BotProcess.Start(database.ConnectionString, database.Folder))
            {
                await BeginsAsync(cut, database);
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(1_200)), TimeProvider.System, Token);
                await (isKilled ? cut.KillAsync(Token) : cut.TerminateAsync(Token));
            }

            using var next = await BotProcess.StartedAsync(database.ConnectionString, database.Folder);
        }
    }

    [Fact]
    [OnlyOn(DatabaseEngine.Sqlite, "PostgreSQL's lock ends with the session")]
    public async Task The_lock_row_of_a_start_that_was_killed_is_not_waited_for()
    {
        using var database = new TestDatabase(withTables: false);
        await LeaveLockAsync(database);

        using var bot = await BotProcess.StartedAsync(database.ConnectionString, database.Folder);

        Assert.Contains("Database", bot.Output, StringComparison.Ordinal);
    }

    /// <summary>As the database library leaves it when it is killed while it migrates.</summary>
    private static async Task LeaveLockAsync(TestDatabase database)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(database.ConnectionString + ";Pooling=False");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-23 10:00:00');
            """;
        await command.ExecuteNonQueryAsync(Token);
    }

    /// <summary>The instants worth trying begin when the database does.</summary>
    private static Task BeginsAsync(BotProcess bot, TestDatabase database) => database.Engine == DatabaseEngine.Sqlite
        ? Eventually.TrueAsync(() => bot.HasEnded || File.Exists(database.File), "the file", Deadline)
        : Eventually.TrueAsync(() => bot.HasEnded || Begins(database), "the session", Deadline);

    private static bool Begins(TestDatabase database)
    {
        using var connection = new Npgsql.NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) > 1 FROM pg_stat_activity WHERE datname = current_database()";
        return (bool)command.ExecuteScalar()!;
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : otherwise;
}
