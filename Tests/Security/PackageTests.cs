using ClusterBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace ClusterBot.Tests.Security;

public sealed class PackageTests
{
    /// <summary>CVE-2025-6965: earlier ones corrupt memory on some queries.</summary>
    private static readonly Version GoodSqlite = new(3, 50, 2);

    [Fact]
    public void The_audit_is_on_and_a_finding_is_an_error()
    {
        var properties = Repository.Read("Directory.Build.props");

        Assert.Contains("<NuGetAudit>true</NuGetAudit>", properties, StringComparison.Ordinal);
        Assert.Contains("<NuGetAuditMode>all</NuGetAuditMode>", properties, StringComparison.Ordinal);
        Assert.Contains("<NuGetAuditLevel>low</NuGetAuditLevel>", properties, StringComparison.Ordinal);
        Assert.Contains("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", properties, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SQLite_is_one_without_known_faults()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(TestContext.Current.CancellationToken);

        Assert.True(Version.Parse(connection.ServerVersion) >= GoodSqlite, connection.ServerVersion);
    }
}
