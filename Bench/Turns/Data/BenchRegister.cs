using System.Globalization;
using ClusterBot.Bench.Turns.Load;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bench.Turns.Data;

/// <summary>Forty clusters of four agreements with three indicators each: about as many as government had.</summary>
internal static class BenchRegister
{
    /// <summary>One for each agreement of each cluster.</summary>
    public const int CheckInsOfARound = ClustersOfATenant * TenantsWithClusters * Psas;

    private const int ClustersOfATenant = 5;
    private const int TenantsWithClusters = 8;
    private const int Psas = 4;
    private const int Indicators = 3;
    private const int Readings = 4;

    public static IReadOnlyList<BenchCluster> Clusters(string serviceUrl) =>
        [.. Enumerable.Range(0, TenantsWithClusters * ClustersOfATenant).Select(number => Make(number, serviceUrl))];

    private static BenchCluster Make(int number, string serviceUrl)
    {
        var tenant = TurnSource.Tenants[number % TenantsWithClusters];
        var cluster = new Cluster { TenantId = tenant, Name = string.Create(CultureInfo.InvariantCulture, $"Cluster {number}") };
        var channel = new Conversation
        {
            Id = $"19:cluster-{number}@thread.tacv2",
            TenantId = tenant,
            Kind = ConversationKind.Channel,
            ServiceUrl = serviceUrl,
            BotId = "28:clusterbot",
            TeamId = $"19:cluster-{number}@thread.tacv2",
            ClusterId = cluster.Id,
            Purpose = ChannelPurpose.Cluster,
            LinkedAt = TimeProvider.System.GetUtcNow(),
        };
        var owners = Enumerable.Range(1, Psas).Select(psa => Owner(cluster, (number * Psas) + psa, psa)).ToList();
        return new BenchCluster(cluster, channel, owners);
    }

    private static PsaOwner Owner(Cluster cluster, int number, int position)
    {
        var psa =
            new Psa { ClusterId = cluster.Id, Number = position, Title = "Improve the health and wellbeing of children and young people" };
        var person = new Person
        {
            TenantId = cluster.TenantId,
            AadObjectId = $"a0000000-0000-4000-8000-{number:d12}",
            Name = "Avery Howard",
        };
        person.Roles.Add(new RoleAssignment { PersonId = person.Id, Role = Role.SeniorResponsibleOwner, PsaId = psa.Id });
        var indicators = Enumerable.Range(1, Indicators).Select(i => Indicator(psa, i)).ToList();
        return new PsaOwner(psa, person, [psa, person, .. indicators, .. indicators.SelectMany(History)]);
    }

    private static Indicator Indicator(Psa psa, int position) => new()
    {
        PsaId = psa.Id,
        Position = position,
        Name = "Prevalence of breastfeeding at 6 to 8 weeks",
        Unit = new MeasurementUnit("%"),
        Better = Direction.Increase,
        Control = Control.Influences,
        Baseline = BaselineState.Provisional,
        Target = "an increase of 2 percentage points a year",
    };

    private static IEnumerable<Reading> History(Indicator indicator) => Enumerable.Range(1, Readings).Select(version => new Reading
    {
        IndicatorId = indicator.Id,
        Version = version,
        Value = 40 + version,
        Period = Period.FinancialQuarter(2025, version),
        RecordedAt = TimeProvider.System.GetUtcNow(),
    });
}
