using ClusterBot.Bot.Data.Sqlite;
using ClusterBot.Bot.Startup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Data;

internal static class DataServices
{
    public const string Setting = "ConnectionStrings:ClusterBot";

    private const string Default = "Data Source=data/clusterbot.db";

    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = ConnectionString(configuration);
        // Whoever asked gets the exception and says what failed, once.
        services.AddLogging(logging => logging
            .AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None)
            .AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.None));
        services.AddDbContext<SqliteClusterDbContext>(options => options.UseSqlite(connection));
        services.AddScoped<ClusterDbContext>(provider => provider.GetRequiredService<SqliteClusterDbContext>());
        services.AddScoped<AfterCommit>();
        services.AddSingleton<Transactions>();
        services.AddHostedService<DatabaseSetup>();
        return services;
    }

    /// <summary>The connection string in force, with the whole path of the database file.</summary>
    /// <exception cref="StartupProblemException">It cannot be read.</exception>
    public static string ConnectionString(IConfiguration configuration)
    {
        var configured = configuration.GetConnectionString("ClusterBot");
        try
        {
            var builder = new SqliteConnectionStringBuilder(string.IsNullOrWhiteSpace(configured) ? Default : configured);
            builder.DataSource = Path.GetFullPath(builder.DataSource);
            builder.ForeignKeys = true;
            return builder.ConnectionString;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // The library's message may quote the value, which may hold a password.
            throw new StartupProblemException(Setting, "is not a SQLite connection string such as \"Data Source=data/clusterbot.db\".");
        }
    }
}
