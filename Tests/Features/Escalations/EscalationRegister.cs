using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;

namespace ClusterBot.Tests.Features.Escalations;

/// <summary>
/// A cluster with one open round: Avery is the SRO of PSA 16 and Emery the deputy; Blake chairs the delivery board, Devon is a
/// member, Casey its NED; Finley has no part; Wynn chairs it on paper, but belongs to another tenant.
/// </summary>
internal sealed class EscalationRegister(string serviceUrl, DateTimeOffset now)
{
    public const string Tenant = "11111111-1111-4111-8111-111111111111";

    public const string OtherTenant = "33333333-3333-4333-8333-333333333333";

    public const string AverysChat = "a:avery-howard";

    public static DemoPeople Wynn { get; } = new("29:wynn-xu", "Wynn Xu", "a0000000-0000-4000-8000-000000000099");

    public Cluster Cluster { get; } = new() { TenantId = Tenant, Name = "Fairness and opportunity for all" };

    public Psa Psa { get; private set; } = null!;

    public CheckIn CheckIn { get; private set; } = null!;

    public CheckInRound Round { get; private set; } = null!;

    public async Task SeedAsync(ClusterDbContext db)
    {
        Psa = new Psa { ClusterId = Cluster.Id, Number = 16, Title = "A home and a job" };
        Psa.Indicators.Add(new Indicator
        {
            PsaId = Psa.Id,
            Position = 3,
            Name = "Settled accommodation",
            Unit = new MeasurementUnit("%"),
            Better = Direction.Increase,
            Control = Control.Influences,
            Baseline = BaselineState.Final,
        });
        Round = new CheckInRound { ClusterId = Cluster.Id, OccursOn = DateOnly.FromDateTime(now.Date), OpenedAt = now };
        CheckIn = new CheckIn { RoundId = Round.Id, PsaId = Psa.Id };
        Round.CheckIns.Add(CheckIn);
        db.AddRange(Cluster, Psa);
        db.People.AddRange(
            Person(DemoPeople.Avery, Role.SeniorResponsibleOwner, psa: Psa.Id),
            Person(DemoPeople.Emery, Role.Deputy, psa: Psa.Id),
            Person(DemoPeople.Blake, Role.BoardChair, cluster: Cluster.Id),
            Person(DemoPeople.Devon, Role.BoardMember, cluster: Cluster.Id),
            Person(DemoPeople.Casey, Role.NonExecutiveDirector, cluster: Cluster.Id),
            Person(DemoPeople.Finley, Role.Administrator),
            Person(Wynn, Role.BoardChair, cluster: Cluster.Id, tenant: OtherTenant));
        await db.SaveChangesAsync();
        db.Rounds.Add(Round);
        db.Conversations.AddRange(
            Channel(FakeConnector.TeamId, ChannelPurpose.Cluster),
            Channel(FakeConnector.BoardChannelId, ChannelPurpose.DeliveryBoard));
        await db.SaveChangesAsync();
    }

    private Conversation Channel(string id, ChannelPurpose purpose) => new()
    {
        Id = id,
        TenantId = Tenant,
        Kind = ConversationKind.Channel,
        ServiceUrl = serviceUrl,
        BotId = "28:clusterbot",
        TeamId = FakeConnector.TeamId,
        ClusterId = Cluster.Id,
        Purpose = purpose,
    };

    private static Person Person(DemoPeople who, Role role, Guid? psa = null, Guid? cluster = null, string tenant = Tenant)
    {
        var person = new Person { TenantId = tenant, AadObjectId = who.AadObjectId, Name = who.Name, ChannelAccountId = who.Id };
        person.Roles.Add(new RoleAssignment { PersonId = person.Id, Role = role, PsaId = psa, ClusterId = cluster });
        return person;
    }
}
