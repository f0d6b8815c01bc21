using ClusterBot.Data.Sqlite;
using ClusterBot.Data.Sqlite.Files;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Support.Databases.Templates;

/// <summary>A SQLite file with all tables and no rows, made once a run: a copy of it is quicker than each start's own migrations.</summary>
internal static class SqliteTemplate
{
    private static readonly Lazy<byte[]> File = new(Make);

    public static void CopyTo(string file) => System.IO.File.WriteAllBytes(file, File.Value);

    private static byte[] Make()
    {
        using var place = new TempDatabase();
        var connection = place.ConnectionString + ";Pooling=false";
        Task.Run(() => SqliteFile.CreateAsync(connection, CancellationToken.None)).GetAwaiter().GetResult();
        using (var db = new SqliteDbContext(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite(connection).Options))
        {
            db.Database.Migrate();
        }

        return System.IO.File.ReadAllBytes(place.File);
    }
}
