using System.Globalization;
using ClusterBot.Domain.Register;

namespace ClusterBot.Tests.Domain.Register;

public sealed class AuthorityTests
{
    private static readonly Guid Cluster = Guid.CreateVersion7();
    private static readonly Guid Indicator = Guid.CreateVersion7();
    private static readonly Psa Psa = new() { ClusterId = Cluster, Number = 16, Title = "A home and a job" };

    private static readonly Psa Gone = new() { ClusterId = Cluster, Number = 17, Title = "Over", ArchivedAt = DateTimeOffset.UnixEpoch };

    /// <summary>
    /// Tests the permissions of each role: answer, holds, leads, board, chairs, administers, a part in the cluster, reading alone.
    /// </summary>
    [Theory]
    [InlineData(Role.SeniorResponsibleOwner, "answer")]
    [InlineData(Role.Deputy, "answer")]
    [InlineData(Role.Holder, "holds")]
    [InlineData(Role.ClusterLead, "leads part")]
    [InlineData(Role.BoardChair, "board chairs part")]
    [InlineData(Role.BoardMember, "board part")]
    [InlineData(Role.NonExecutiveDirector, "board part")]
    [InlineData(Role.PermanentSecretary, "part only-reads")]
    [InlineData(Role.Administrator, "administers")]
    public void A_role_gives_what_belongs_to_it_and_nothing_else(Role role, string given)
    {
        Assert.Equal(given, Given(PersonWith(role, ClusterOf(role), Psa.Id, Indicator)));
        var elsewhere = PersonWith(role, Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.Equal(role == Role.Administrator ? given : "", Given(elsewhere));
    }

    [Fact]
    public void Every_role_is_in_the_table() => Assert.Equal(9, Enum.GetValues<Role>().Length);

    [Fact]
    public void Nobody_may_do_anything_without_a_role() =>
        Assert.Equal("", Given(new Person { TenantId = "t", AadObjectId = "a", Name = "Nobody" }));

    [Theory]
    [InlineData(null, false)]
    [InlineData("2026-06-30", false)]
    [InlineData("2026-07-01", true)]
    [InlineData("2026-07-14", true)]
    [InlineData("2026-07-15", false)]
    public void A_deputy_counts_only_while_delegated(string? actsOn, bool may)
    {
        var deputy = PersonWith(Role.Deputy, null, Psa.Id, null);
        (deputy.Roles.Single().StartsOn, deputy.Roles.Single().EndsOn) = (new(2026, 7, 1), new(2026, 7, 14));
        deputy.ActsOn = actsOn is null ? null : DateOnly.Parse(actsOn, CultureInfo.InvariantCulture);

        Assert.Equal(may, deputy.MayAnswer(Psa));
    }

    [Fact]
    public void Who_has_gone_out_of_the_register_may_do_nothing()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var person = PersonWith(role, Cluster, Psa.Id, Indicator);
            person.ArchivedAt = DateTimeOffset.UnixEpoch;
            Assert.Equal("", Given(person));
        }
    }

    [Fact]
    public void Nobody_answers_for_a_psa_that_has_gone_out_of_the_register() =>
        Assert.False(PersonWith(Role.SeniorResponsibleOwner, null, Gone.Id, null).MayAnswer(Gone));

    [Fact]
    public void A_role_without_its_id_gives_nothing() =>
        Assert.All(
            Enum.GetValues<Role>().Except([Role.Administrator]),
            role => Assert.Equal("", Given(PersonWith(role, null, null, null))));

    private static string Given(Person person) => string.Join(' ', new[]
    {
        person.MayAnswer(Psa) ? "answer" : null,
        person.Holds(Indicator) ? "holds" : null,
        person.Leads(Cluster) ? "leads" : null,
        person.SitsOnBoard(Cluster) ? "board" : null,
        person.Chairs(Cluster) ? "chairs" : null,
        person.Administers() ? "administers" : null,
        person.HasPartIn(Cluster) ? "part" : null,
        person.OnlyReads(Cluster) ? "only-reads" : null,
    }.OfType<string>());

    private static Guid? ClusterOf(Role role) =>
        role is Role.SeniorResponsibleOwner or Role.Deputy or Role.Holder or Role.Administrator ? null : Cluster;

    private static Person PersonWith(Role role, Guid? cluster, Guid? psa, Guid? indicator)
    {
        var person = new Person { TenantId = "t", AadObjectId = "a", Name = "Somebody" };
        person.Roles.Add(
            new RoleAssignment { PersonId = person.Id, Role = role, ClusterId = cluster, PsaId = psa, IndicatorId = indicator });
        return person;
    }
}
