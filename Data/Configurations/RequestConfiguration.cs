using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Duties;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;
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
            request.Property(r => r.Link).HasMaxLength(Request.MaxLink);
            request.HasIndex(r => r.ToPersonId);
            request.HasIndex(r => r.SourceId);
            request.HasIndex(r => r.RecordId);
            request.ComplexProperty(r => r.Policy, policy => policy.Property(p => p.Ladder).HasMaxLength(RequestPolicy.MaxLadder));
            request.HasOne<Organisation>().WithMany().HasForeignKey(r => r.ToOrganisationId);
            request.HasOne<Psa>().WithMany().HasForeignKey(r => r.FromPsaId);
            request.HasOne<Psa>().WithMany().HasForeignKey(r => r.ToPsaId);
            request.HasMany(r => r.Events).WithOne().HasForeignKey(e => e.RequestId);
        });
        model.Entity<RequestEvent>(happened =>
        {
            happened.HasIndex(e => new { e.RequestId, e.Sequence }).IsUnique();
            happened.Property(e => e.Text).HasMaxLength(Request.MaxText);
        });
        model.Entity<RegisteredRequestKind>(kind =>
        {
            kind.ToTable("RequestKinds");
            kind.HasIndex(k => new { k.TenantId, k.Key }).IsUnique();
            kind.Property(k => k.Key).HasMaxLength(RequestKind.MaxKey);
            kind.Property(k => k.Name).HasMaxLength(RegisteredRequestKind.MaxName);
            kind.Property(k => k.About).HasMaxLength(RegisteredRequestKind.MaxName);
            kind.Property(k => k.Recipients).HasMaxLength(RegisteredRequestKind.MaxList);
            kind.Property(k => k.Ladder).HasMaxLength(RegisteredRequestKind.MaxList);
        });
    }

    public static IReadOnlyList<EntityDuties> Duties { get; } =
    [
        new DutiesOf<Request>(Kept)
            .RefersTo(r => r.RaisedById, r => r.ToPersonId)
            .Says(
                "request", (db, tenant) => db.Requests.Where(r => r.TenantId == tenant),
                r => new TextOrigin(r.FromPsaId, r.RaisedById, r.RaisedAt), r => r.Need)
            .SaysNothingOfPeople(r => r.TenantId, r => r.Kind, r => r.Link)
            .GivenOutAs("requests", "mentions")
            .ShowsOn(CardFamily.BoardPack, CardFamily.Digest, CardFamily.Request, CardFamily.Round, CardFamily.Status, CardFamily.MyWork)
            .RenewsVersionOf($"{ClusterOfPsa}{{row}}.\"FromPsaId\""),
        new DutiesOf<RequestEvent>(Kept)
            .RefersTo(e => e.ById, e => e.OwnerId)
            .Says(
                "step of a request",
                (db, tenant) => db.RequestEvents.Where(e => db.Requests.Any(r => r.Id == e.RequestId && r.TenantId == tenant)),
                e => new TextOrigin(e.RequestId, e.ById, e.HappenedAt), e => e.Text)
            .SaysInJson(
                "field of a request",
                (db, tenant) => db.RequestEvents.Where(e => db.Requests.Any(r => r.Id == e.RequestId && r.TenantId == tenant)),
                e => new TextOrigin(e.RequestId, e.ById, e.HappenedAt), e => e.Fields)
            .GivenOutAs("request-steps", "mentions")
            .ShowsOn(CardFamily.Request, CardFamily.Round)
            .RenewsVersionOf($"{ClusterOfPsa}(SELECT \"FromPsaId\" FROM \"Requests\" WHERE \"Id\" = {{row}}.\"RequestId\")"),
        new DutiesOf<RegisteredRequestKind>("While the register has it")
            .SaysNothingOfPeople(
                k => k.Key, k => k.TenantId, k => k.Name, k => k.About, k => k.Recipients, k => k.Fields, k => k.ReplyField,
                k => k.CloseField, k => k.Acknowledge, k => k.Answer, k => k.Close, k => k.Ladder)
            .RenewsVersionOf("SELECT \"Id\" FROM \"Clusters\" WHERE \"TenantId\" = {row}.\"TenantId\""),
    ];
}
