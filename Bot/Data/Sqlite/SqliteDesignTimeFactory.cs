using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ClusterBot.Bot.Data.Sqlite;

/// <summary>Lets <c>dotnet ef migrations add</c> build the model without starting the bot.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteClusterDbContext>
{
    public SqliteClusterDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteClusterDbContext>().UseSqlite("Data Source=design.db").Options);
}
