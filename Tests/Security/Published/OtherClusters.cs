using ClusterBot.Bot.Data;
using ClusterBot.Domain.Asks;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Security.Published;

/// <summary>A cluster of the same tenant in which the demonstration's people have no part, and one of another tenant with people of the same ids.</summary>
public sealed class OtherClusters
{
    public const string OtherTenant = "44444444-4444-4444-8444-444444444444";

    public required Guid CheckInBeside { get; init; }

    public required Guid EscalationBeside { get; init; }

    public required Guid AskBeside { get; init; }

    public required Guid CheckInElsewhere { get; init; }

    public required Guid EscalationElsewhere { get; init; }

    public required Guid AskElsewhere { get; init; }

    public required Guid PersonElsewhere { get; init; }

    public static async Task<OtherClusters> AddAsync(ClusterDbContext db)
    {
        var (checkIn, escalation, ask) = await AddClusterAsync(db, Teams.TenantId, "A cluster beside", null);
        var avery = new Person { TenantId = OtherTenant, AadObjectId = DemoPeople.Avery.AadObjectId, Name = "Avery Elsewhere" };
        var (checkInElsewhere, escalationElsewhere, askElsewhere) = await AddClusterAsync(db, OtherTenant, "A cluster elsewhere", avery);
        return new OtherClusters
        {
            CheckInBeside = checkIn,
            EscalationBeside = escalation,
            AskBeside = ask,
            CheckInElsewhere = checkInElsewhere,
            EscalationElsewhere = escalationElsewhere,
            AskElsewhere = askElsewhere,
            PersonElsewhere = avery.Id,
        };
    }

    private static async Task<(Guid CheckIn, Guid Escalation, Guid Ask)> AddClusterAsync(ClusterDbContext db, string tenant, string name, Person? owner)
    {
        var cluster = new Cluster { TenantId = tenant, Name = name };
        var psa = new Psa { ClusterId = cluster.Id, Number = 16, Title = "An outcome" };
        psa.Indicators.Add(new Indicator
        {
            PsaId = psa.Id,
            Position = 3,
            Name = "A figure",
            Unit = new MeasurementUnit("%"),
            Better = Direction.Increase,
            Control = Control.Influences,
            Baseline = BaselineState.Final,
        });
        cluster.Psas.Add(psa);
        var asker = owner ?? new Person { TenantId = tenant, AadObjectId = Guid.NewGuid().ToString(), Name = "Robin Beside" };
        asker.Roles.Add(new RoleAssignment { PersonId = asker.Id, Role = Role.SeniorResponsibleOwner, PsaId = psa.Id });
        asker.Roles.Add(new RoleAssignment { PersonId = asker.Id, Role = Role.BoardChair, ClusterId = cluster.Id });
        asker.Roles.Add(new RoleAssignment { PersonId = asker.Id, Role = Role.Administrator });
        var round = new CheckInRound { ClusterId = cluster.Id, OccursOn = new DateOnly(2026, 11, 23), OpenedAt = TimeProvider.System.GetUtcNow() };
        var checkIn = new CheckIn { RoundId = round.Id, PsaId = psa.Id };
        round.CheckIns.Add(checkIn);
        db.AddRange(cluster, asker);
        await db.SaveChangesAsync();
        db.Rounds.Add(round);
        await db.SaveChangesAsync();
        var escalation = new Escalation
        {
            PsaId = psa.Id,
            RaisedById = asker.Id,
            RaisedAt = round.OpenedAt,
            Need = "Something",
            NeededOn = new DateOnly(2027, 1, 1),
            CheckInId = checkIn.Id,
        };
        escalation.Take(EscalationStep.Raise, asker.Id, round.OpenedAt);
        db.Escalations.Add(escalation);
        var ask = new Ask
        {
            Id = Guid.CreateVersion7(),
            FromPsaId = psa.Id,
            Kind = AskKind.CentralSupport,
            AskedById = asker.Id,
            AskedAt = round.OpenedAt,
            Need = "Something",
            ReplyOwedOn = new DateOnly(2027, 1, 1),
        };
        ask.Take(AskStep.Raise, asker.Id, round.OpenedAt);
        db.Asks.Add(ask);
        await db.SaveChangesAsync();
        return (checkIn.Id, escalation.Id, ask.Id);
    }
}
