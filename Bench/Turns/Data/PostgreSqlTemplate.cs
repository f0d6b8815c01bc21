using ClusterBot.Data;
using ClusterBot.Data.PostgreSql;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ClusterBot.Bench.Turns.Data;

/// <summary>
/// A database on a server of our own, and copies that the server makes of it. Whatever the bench starts stays on the load's core, as
/// the bench itself does: a server under measurement has its core to itself.
/// </summary>
internal sealed class PostgreSqlTemplate : IDatabaseTemplate
{
    private const string Template = "template_clusterbot";
    private const string Durable = "fsync=on";
    private const string Alone = ";Pooling=false";

    private readonly PostgreSqlServer _server;

    private PostgreSqlTemplate(PostgreSqlServer server) => this._server = server;

    public DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public static async Task<PostgreSqlTemplate> StartAsync()
    {
        var template = new PostgreSqlTemplate(await BenchPostgreSql.StartAsync(Durable));
        await using var setup = template.OpenToFill();
        await setup.Database.MigrateAsync();
        return template;
    }

    public ClusterDbContext OpenToFill() => Open(_server.ConnectionString(Template) + ";Options=-c synchronous_commit=off");

    // Else the first copies would be measured while the server looks through what was filled, and plan without knowing it.
    public async Task FilledAsync()
    {
        await using var db = OpenToFill();
        await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
        await db.Database.ExecuteSqlRawAsync("CHECKPOINT");
    }

    public string Copy(string name)
    {
        using var connection = new NpgsqlConnection(_server.ConnectionString("postgres") + Alone);
        connection.Open();
        foreach (var sql in new[] { $"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)", $"CREATE DATABASE \"{name}\" TEMPLATE {Template}" })
        {
            using var command = new NpgsqlCommand(sql, connection);
            command.ExecuteNonQuery();
        }

        return _server.ConnectionString(name);
    }

    public ClusterDbContext Open(string copy) =>
        new PostgreSqlDbContext(new DbContextOptionsBuilder<PostgreSqlDbContext>().UseNpgsql(copy + Alone).Options);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
