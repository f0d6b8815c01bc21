using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Duties;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Data.Configurations;

internal static class EscalationConfiguration
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Escalation>(escalation =>
        {
            escalation.HasIndex(e => e.PsaId);
            escalation.HasIndex(e => e.CheckInId);
            escalation.Property(e => e.Need).HasMaxLength(Escalation.MostText);
            escalation.HasOne<Psa>().WithMany().HasForeignKey(e => e.PsaId);
            escalation.HasMany(e => e.Events).WithOne().HasForeignKey(e => e.EscalationId);
        });
        model.Entity<EscalationEvent>(happened =>
        {
            happened.HasIndex(e => new { e.EscalationId, e.Sequence }).IsUnique();
            happened.Property(e => e.Text).HasMaxLength(Escalation.MostText);
        });
    }

    private const string OfPsa = """SELECT "ClusterId" FROM "Psas" WHERE "Id" = """;

    public static IReadOnlyList<EntityDuties> Duties { get; } =
    [
        new DutiesOf<Escalation>("For good; erasure takes the name off and out of the text")
            .RefersTo(e => e.RaisedById)
            .Says(
                "request for help", (db, tenant) => db.Escalations.Where(e => db.PsasOf(tenant).Any(p => p.Id == e.PsaId)),
                e => new TextOrigin(e.PsaId, e.RaisedById, e.RaisedAt), e => e.Need)
            .GivenOutAs("requests-for-help", "mentions")
            .ShowsOn(CardFamily.Escalation, CardFamily.Round, CardFamily.Status, CardFamily.MyWork)
            .RenewsStampsOf($"{OfPsa}{{row}}.\"PsaId\""),
        new DutiesOf<EscalationEvent>("For good; erasure takes the name off and out of the text")
            .RefersTo(e => e.ById)
            .Says(
                "step", (db, tenant) => db.EscalationEvents.Where(e =>
                    db.Escalations.Any(about => about.Id == e.EscalationId && db.PsasOf(tenant).Any(p => p.Id == about.PsaId))),
                e => new TextOrigin(e.EscalationId, e.ById, e.HappenedAt), e => e.Text)
            .GivenOutAs("steps", "mentions")
            .ShowsOn(CardFamily.Escalation, CardFamily.Round)
            .RenewsStampsOf($"{OfPsa}(SELECT \"PsaId\" FROM \"Escalations\" WHERE \"Id\" = {{row}}.\"EscalationId\")"),
    ];
}
