using ClusterBot.Bot.Data.Sqlite;
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
        services.AddDbContext<SqliteClusterDbContext>(options => options.UseSqlite(connection));
        services.AddScoped<ClusterDbContext>(provider => provider.GetRequiredService<SqliteClusterDbContext>());
        services.AddScoped<AfterCommit>();
        services.AddSingleton<Transactions>();
        services.AddHostedService<DatabaseSetup>();
        return services;
    }

    /// <summary>The connection string in force, with the whole path of the database file.</summary>
    public static string ConnectionString(IConfiguration configuration)
    {
        var configured = configuration.GetConnectionString("ClusterBot");
        var builder = new SqliteConnectionStringBuilder(string.IsNullOrWhiteSpace(configured) ? Default : configured);
        builder.DataSource = Path.GetFullPath(builder.DataSource);
        builder.ForeignKeys = true;
        return builder.ConnectionString;
    }
}
