using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Duties;
using ClusterBot.Domain.Asks;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Data.Configurations;

internal static class AskConfiguration
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Ask>(ask =>
        {
            ask.HasIndex(a => a.FromPsaId);
            ask.HasIndex(a => a.ToPsaId);
            ask.HasIndex(a => a.ReplyOwedOn);
            ask.Property(a => a.Need).HasMaxLength(Ask.MostText);
            ask.HasOne<Psa>().WithMany().HasForeignKey(a => a.FromPsaId);
            ask.HasOne<Psa>().WithMany().HasForeignKey(a => a.ToPsaId);
            ask.HasMany(a => a.Events).WithOne().HasForeignKey(e => e.AskId);
        });
        model.Entity<AskEvent>(happened =>
        {
            happened.HasIndex(e => new { e.AskId, e.Sequence }).IsUnique();
            happened.Property(e => e.Text).HasMaxLength(Ask.MostText);
        });
    }

    public static IReadOnlyList<EntityDuties> Duties { get; } =
    [
        new DutiesOf<Ask>("For good; erasure takes the name off and out of the text")
            .RefersTo(a => a.AskedById)
            .Says(
                "ask", (db, tenant) => db.Asks.Where(a => db.PsasOf(tenant).Any(p => p.Id == a.FromPsaId)),
                a => new TextOrigin(a.FromPsaId, a.AskedById, a.AskedAt), a => a.Need)
            .GivenOutAs("asks", "mentions")
            .ShowsOn(CardFamily.Ask, CardFamily.Round, CardFamily.MyWork),
        new DutiesOf<AskEvent>("For good; erasure takes the name off and out of the text")
            .RefersTo(e => e.ById)
            .Says(
                "reply", (db, tenant) => db.AskEvents.Where(e =>
                    db.Asks.Any(a => a.Id == e.AskId && db.PsasOf(tenant).Any(p => p.Id == a.FromPsaId))),
                e => new TextOrigin(e.AskId, e.ById, e.HappenedAt), e => e.Text)
            .GivenOutAs("ask-steps", "mentions")
            .ShowsOn(CardFamily.Ask),
    ];
}
