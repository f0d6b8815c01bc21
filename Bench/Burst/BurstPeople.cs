using ClusterBot.Bench.Storm;
using ClusterBot.Bench.Storm.Load;

namespace ClusterBot.Bench.Burst;

/// <summary>Makes the people who answer, one for each PSA of each posted card.</summary>
internal static class BurstPeople
{
    public static IReadOnlyList<BurstPerson> Of(
        IReadOnlyList<PostedCard> cards, IReadOnlyDictionary<(string Cluster, int Psa), (Guid Round, Guid CheckIn)> checkIns,
        HttpClient http, IReadOnlyList<StormReplica> replicas, string serviceUrl) =>
    [
        .. from card in cards.OrderBy(card => card.Cluster.Name)
           from psa in card.Cluster.Psas
           let asked = checkIns[(card.Cluster.Name, psa.Number)]
           select new BurstPerson(http, replicas, serviceUrl, card, psa, asked.Round, asked.CheckIn),
    ];
}
