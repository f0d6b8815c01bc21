using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Duties;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Data.Configurations;

internal static class RequestConfiguration
{
    private const string ClusterOfPsa = """SELECT "ClusterId" FROM "Psas" WHERE "Id" = """;

    private const string Kept = "For good; erasure takes the name off and out of the text";

    public static void Map(ModelBuilder model)
    {
        model.Entity<Request>(request =>
        {
            request.HasIndex(r => new { r.TenantId, r.Number }).IsUnique();
            request.HasIndex(r => r.FromPsaId);
            request.HasIndex(r => r.ToPsaId);
            request.HasIndex(r => r.CheckInId);
            request.HasIndex(r => r.DueOn);
            request.Property(r => r.Kind).HasMaxLength(RequestKind.MaxKey);
            request.Property(r => r.Need).HasMaxLength(Request.MaxText);
            request.HasOne<Psa>().WithMany().HasForeignKey(r => r.FromPsaId);
            request.HasOne<Psa>().WithMany().HasForeignKey(r => r.ToPsaId);
            request.HasMany(r => r.Events).WithOne().HasForeignKey(e => e.RequestId);
        });
        model.Entity<RequestEvent>(happened =>
        {
            happened.HasIndex(e => new { e.RequestId, e.Sequence }).IsUnique();
            happened.Property(e => e.Text).HasMaxLength(Request.MaxText);
        });
    }

    public static IReadOnlyList<EntityDuties> Duties { get; } =
    [
        new DutiesOf<Request>(Kept)
            .RefersTo(r => r.RaisedById)
            .Says(
                "request", (db, tenant) => db.Requests.Where(r => r.TenantId == tenant),
                r => new TextOrigin(r.FromPsaId, r.RaisedById, r.RaisedAt), r => r.Need)
            .SaysNothingOfPeople(r => r.TenantId, r => r.Kind)
            .GivenOutAs("requests", "mentions")
            .ShowsOn(CardFamily.Request, CardFamily.Round, CardFamily.Status, CardFamily.MyWork)
            .RenewsVersionOf($"{ClusterOfPsa}{{row}}.\"FromPsaId\""),
        new DutiesOf<RequestEvent>(Kept)
            .RefersTo(e => e.ById)
            .Says(
                "step of a request",
                (db, tenant) => db.RequestEvents.Where(e => db.Requests.Any(r => r.Id == e.RequestId && r.TenantId == tenant)),
                e => new TextOrigin(e.RequestId, e.ById, e.HappenedAt), e => e.Text)
            .GivenOutAs("request-steps", "mentions")
            .ShowsOn(CardFamily.Request, CardFamily.Round)
            .RenewsVersionOf($"{ClusterOfPsa}(SELECT \"FromPsaId\" FROM \"Requests\" WHERE \"Id\" = {{row}}.\"RequestId\")"),
    ];
}
