using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Duties;
using ClusterBot.Data.Sqlite;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Architecture.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ClusterBot.Tests.Architecture;

public class DutyTests
{
    [Fact]
    public void Every_entity_says_what_it_owes_the_people_whose_data_it_holds() =>
        Assert.Empty(DeclaredDuties.Problems(Model(), EntityDuties.All));

    [Fact]
    public void Every_family_of_cards_that_names_people_shows_something_that_is_declared() => Assert.Empty(
        CardFamily.All.Where(family => family.NamesPeople).Except(EntityDuties.All.SelectMany(duties => duties.ShownOn)));

    [Fact]
    public void An_entity_that_says_nothing_is_found() => Assert.Equal(
        ["Person says nothing"], DeclaredDuties.Problems(Model(), [.. EntityDuties.All.Where(duties => duties.Entity != typeof(Person))]));

    [Fact]
    public void A_text_of_which_nothing_is_said_is_found_and_so_is_data_that_is_given_out_to_nobody()
    {
        var silent = new DutiesOf<Person>("")
            .Removes(p => p.AadObjectId, p => p.ChannelAccountId, p => p.Email, p => p.Name, p => p.TimeZone, p => p.ActsOn)
            .SaysNothingOfPeople(p => p.TenantId);

        Assert.Equal(
            ["Person.Department says nothing", "Person.ActsOn is not stored", "Person is given out to nobody",
                "Person does not say how long it is kept"],
            DeclaredDuties.Problems(Model(), [silent, .. EntityDuties.All.Where(duties => duties.Entity != typeof(Person))]));
    }

    private static IModel Model()
    {
        using var db = new SqliteDbContext(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite("Data Source=:memory:").Options);
        return db.Model;
    }
}
