using ClusterBot.Data.Duties;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Data.Configurations;

internal static class OrganisationConfiguration
{
    public static void Map(ModelBuilder model) => model.Entity<Organisation>(organisation =>
    {
        organisation.HasIndex(o => new { o.TenantId, o.Code }).IsUnique();
        organisation.HasIndex(o => o.ContactId);
        organisation.Property(o => o.Code).HasMaxLength(40);
        organisation.Property(o => o.Name).HasMaxLength(200);
        organisation.Property(o => o.Subjects).HasMaxLength(Organisation.MaxSubjects);
    });

    public static IReadOnlyList<EntityDuties> Duties { get; } =
    [
        new DutiesOf<Organisation>("While the register has it; erasure removes the person")
            .RefersTo(o => o.ContactId)
            .SaysNothingOfPeople(o => o.Code, o => o.TenantId, o => o.Name, o => o.Subjects, o => o.TimeZone)
            .GivenOutAs("organisations"),
    ];
}
