using ClusterBot.Tests.Support.Databases;

namespace ClusterBot.Bench;

/// <summary>A PostgreSQL server of the bench's own.</summary>
internal static class BenchPostgreSql
{
    /// <param name="settings">As <c>name=value</c>.</param>
    public static Task<PostgreSqlServer> StartAsync(params string[] settings) => PostgreSqlServer.StartAsync(NotInstalled, settings);

    private static Task<string> NotInstalled() =>
        throw new InvalidOperationException("PostgreSQL is not installed here. On Debian: apt-get install postgresql.");
}
