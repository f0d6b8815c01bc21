using System.Globalization;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bench.Storm.Load;

/// <summary>Clusters with their channels and people, spread over the tenants, and the rows that make the bot know them.</summary>
internal static class StormRegister
{
    private const int ClustersOfOneBoard = 10;

    public static IReadOnlyList<StormCluster> Draw(StormOptions options) =>
        [.. Enumerable.Range(0, options.Clusters).Select(n => Draw(n, n % options.Tenants, options.PsasOfACluster))];

    public static void Fill(ClusterDbContext db, IReadOnlyList<StormCluster> clusters, string serviceUrl)
    {
        var people = new Dictionary<string, Person>();
        foreach (var drawn in clusters)
        {
            var cluster = new Cluster { TenantId = drawn.TenantId, Name = drawn.Name };
            db.Clusters.Add(cluster);
            foreach (var psa in drawn.Psas)
            {
                AddPsa(db, cluster, psa, people);
            }

            AddRole(db, cluster, drawn.Lead, Role.ClusterLead, people);
            AddRole(db, cluster, drawn.Chair, Role.BoardChair, people);
            AddRole(db, cluster, drawn.NonExecutive, Role.NonExecutiveDirector, people);
            db.Conversations.Add(Channel(cluster, drawn.ChannelId, ChannelPurpose.Cluster, serviceUrl));
            db.Conversations.Add(Channel(cluster, drawn.BoardChannelId, ChannelPurpose.DeliveryBoard, serviceUrl));
        }
    }

    private static StormCluster Draw(int number, int tenant, int psas)
    {
        var board = number / ClustersOfOneBoard;
        return new StormCluster(
            StormNames.Tenant(tenant),
            $"Cluster {StormNames.Marker('c', number)}",
            StormNames.Channel(tenant, number, "general"),
            StormNames.Channel(tenant, number, "board"),
            Person(tenant, "lead", number),
            Person(tenant, "chair", board),
            Person(tenant, "ned", board),
            [.. Enumerable.Range(1, psas)
                .Select(psa => new StormPsa(psa, Person(tenant, string.Create(CultureInfo.InvariantCulture, $"sro-{psa}"), number)))]);
    }

    private static StormPerson Person(int tenant, string what, int number)
    {
        var account = StormNames.Account(tenant, string.Create(CultureInfo.InvariantCulture, $"{what}-{number}"));
        return new StormPerson(account, $"aad-{account[3..]}", $"{what} {number.ToString(CultureInfo.InvariantCulture)}");
    }

    private static void AddPsa(ClusterDbContext db, Cluster cluster, StormPsa drawn, Dictionary<string, Person> people)
    {
        var psa =
            new Psa { ClusterId = cluster.Id, Number = drawn.Number, Title = $"Outcome {drawn.Number}", LeadDepartment = "A department" };
        psa.Indicators.Add(new Indicator
        {
            PsaId = psa.Id,
            Position = 1,
            Name = "Share of households that are better off",
            Unit = new MeasurementUnit("%"),
            Better = Direction.Increase,
            Control = Control.Influences,
            Baseline = BaselineState.Final,
        });
        db.Psas.Add(psa);
        var sro = Known(db, cluster.TenantId, drawn.Sro, people);
        sro.Roles.Add(new RoleAssignment { PersonId = sro.Id, Role = Role.SeniorResponsibleOwner, PsaId = psa.Id });
    }

    private static void AddRole(ClusterDbContext db, Cluster cluster, StormPerson who, Role role, Dictionary<string, Person> people)
    {
        var person = Known(db, cluster.TenantId, who, people);
        person.Roles.Add(new RoleAssignment { PersonId = person.Id, Role = role, ClusterId = cluster.Id });
    }

    private static Person Known(ClusterDbContext db, string tenantId, StormPerson who, Dictionary<string, Person> people)
    {
        if (!people.TryGetValue(who.Account, out var person))
        {
            people[who.Account] = person = new Person
            {
                TenantId = tenantId,
                AadObjectId = who.AadObjectId,
                Name = who.Name,
                ChannelAccountId = who.Account,
            };
            db.People.Add(person);
        }

        return person;
    }

    private static Conversation Channel(Cluster cluster, string id, ChannelPurpose purpose, string serviceUrl) => new()
    {
        Id = id,
        TenantId = cluster.TenantId,
        Kind = ConversationKind.Channel,
        ServiceUrl = serviceUrl,
        BotId = StormActivities.BotId,
        Name = purpose.ToString(),
        TeamId = id,
        ClusterId = cluster.Id,
        Purpose = purpose,
        // Linked far in the future: the calendar opens nothing, only the driver opens rounds.
        LinkedAt = new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero),
    };
}
