using System.Data.Common;
using ClusterBot.Data;
using ClusterBot.Data.PostgreSql;
using ClusterBot.Data.Queries;
using ClusterBot.Data.Setup;
using ClusterBot.Data.Sqlite;
using ClusterBot.Data.Sqlite.Files;
using ClusterBot.Data.Sqlite.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace ClusterBot.Bot.Database;

internal static class DataServices
{
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = ConnectionStringSetting.Read(configuration);
        // Here as below: whoever asked gets the exception and says what failed, once.
        services.AddLogging(logging => logging
            .AddFilter("Microsoft.EntityFrameworkCore.Database", LogLevel.None)
            .AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.None)
            .AddFilter("Npgsql", LogLevel.None));
        services.AddSingleton(settings);
        services = settings.Engine == DatabaseEngine.Sqlite ? services.AddSqlite(settings) : services.AddPostgreSql(settings);
        services.AddScoped<AfterCommit>();
        services.AddScoped<ForeseenRound>();
        services.AddSingleton<Transactions>();
        services.AddHostedService<DatabaseSetup>();
        return services;
    }

    private static void SayOnce(WarningsConfigurationBuilder warnings) => warnings
        .Log((CoreEventId.QueryIterationFailed, LogLevel.Debug))
        // That the migrations make what the mapping says, a test sees; to compare the two anew costs a second of each first start.
        .Ignore(RelationalEventId.PendingModelChangesWarning);

    private static IServiceCollection AddSqlite(this IServiceCollection services, DatabaseSettings settings)
    {
        // A list as one parameter: written out value by value, each use of a query would be translated again.
        services.AddDbContextPool<SqliteDbContext>(options => options
            .UseSqlite(settings.ConnectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .ReplaceService<IModificationCommandBatchFactory, BatchesOfStatements>()
            .AddInterceptors(new SecureDelete(), new ReadingGuard())
            .ConfigureWarnings(SayOnce));
        services.AddScoped<AmbientDbContext>();
        services.AddScoped<ClusterDbContext>(
            provider => provider.GetRequiredService<AmbientDbContext>().Value ?? provider.GetRequiredService<SqliteDbContext>());
        services.AddSingleton<DatabaseFileLock>();
        services.AddSingleton<DatabaseFileWatch>();
        services.AddSingleton<GroupCommit>();
        services.AddSingleton<IDatabaseEngine, SqliteEngine>();
        return services.AddSingleton<IReplicaCoordinator, SingleProcessCoordinator>();
    }

    private static IServiceCollection AddPostgreSql(this IServiceCollection services, DatabaseSettings settings)
    {
        services.AddSingleton(_ => PostgreSqlConnections.Source(settings.ConnectionString));
        services.AddSingleton<DbDataSource>(provider => provider.GetRequiredService<NpgsqlDataSource>());
        services.AddDbContextPool<PostgreSqlDbContext>(
            (provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
                .AddInterceptors(new ReadingGuard(), new LateTransactions(), new CommitsWithRows())
                .ConfigureWarnings(SayOnce));
        services.AddScoped<ClusterDbContext>(provider => provider.GetRequiredService<PostgreSqlDbContext>());
        services.AddSingleton<TenantTransactions>();
        services.AddSingleton<IDatabaseEngine, PostgreSqlEngine>();
        return services.AddSingleton<IReplicaCoordinator, PostgreSqlReplicaCoordinator>();
    }
}
