using ClusterBot.Domain.Register;

namespace ClusterBot.Tests.Domain.Register;

public sealed class AuthorityTests
{
    private static readonly Guid Cluster = Guid.CreateVersion7();
    private static readonly Guid Indicator = Guid.CreateVersion7();
    private static readonly Psa Psa = new() { ClusterId = Cluster, Number = 16, Title = "A home and a job" };

    /// <summary>What each role gives: answer, holds, leads, board, chairs, administers.</summary>
    [Theory]
    [InlineData(Role.SeniorResponsibleOwner, "answer")]
    [InlineData(Role.Deputy, "answer")]
    [InlineData(Role.Holder, "holds")]
    [InlineData(Role.ClusterLead, "leads")]
    [InlineData(Role.BoardChair, "board chairs")]
    [InlineData(Role.BoardMember, "board")]
    [InlineData(Role.NonExecutiveDirector, "board")]
    [InlineData(Role.Administrator, "administers")]
    public void A_role_gives_what_belongs_to_it_and_nothing_else(Role role, string given)
    {
        Assert.Equal(given, Given(PersonWith(role, Cluster, Psa.Id, Indicator)));
        var elsewhere = PersonWith(role, Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.Equal(role == Role.Administrator ? given : "", Given(elsewhere));
    }

    [Fact]
    public void Every_role_is_in_the_table() => Assert.Equal(8, Enum.GetValues<Role>().Length);

    [Fact]
    public void Nobody_may_do_anything_without_a_role() => Assert.Equal("", Given(new Person { TenantId = "t", AadObjectId = "a", Name = "Nobody" }));

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
    }.OfType<string>());

    private static Person PersonWith(Role role, Guid? cluster, Guid? psa, Guid? indicator)
    {
        var person = new Person { TenantId = "t", AadObjectId = "a", Name = "Somebody" };
        person.Roles.Add(new RoleAssignment { PersonId = person.Id, Role = role, ClusterId = cluster, PsaId = psa, IndicatorId = indicator });
        return person;
    }
}
