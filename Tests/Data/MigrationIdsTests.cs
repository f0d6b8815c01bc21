using ClusterBot.Data;
using ClusterBot.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Data;

public sealed class MigrationIdsTests
{
    [Fact]
    public void What_the_programs_file_names_is_what_the_database_library_finds_among_its_types()
    {
        using var database = new TestDatabase();
        using var db = database.Open();

        Assert.Equal(db.Database.GetMigrations(), MigrationIds.Of(db.GetType()));
        Assert.NotEmpty(MigrationIds.Of(db.GetType()));
    }

    [Fact]
    public void The_migrations_make_what_the_mapping_says()
    {
        using var database = new TestDatabase();
        using var db = database.Open();

        Assert.False(db.Database.HasPendingModelChanges());
    }
}
