using ClusterBot.Bench.Turns.Load;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bench.Turns.Data;

/// <summary>An agreement, who answers for it, and all rows that belong to them.</summary>
internal sealed record PsaOwner(Psa Psa, Person Person, IReadOnlyList<object> Rows);

/// <summary>A round with its posted card.</summary>
internal sealed record BenchRound(IReadOnlyList<BenchCheckIn> CheckIns, IReadOnlyList<object> Rows);

/// <summary>One cluster, its channel, and those who answer for its agreements.</summary>
internal sealed record BenchCluster(Cluster Cluster, Conversation Channel, IReadOnlyList<PsaOwner> Owners)
{
    private static readonly string PostedCard = new('x', 6_000);

    public IEnumerable<object> Rows => [Cluster, Channel, .. Owners.SelectMany(owner => owner.Rows)];

    public BenchRound Round(int number, string serviceUrl)
    {
        var now = TimeProvider.System.GetUtcNow();
        var on = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-number);
        var round = new CheckInRound
        {
            ClusterId = Cluster.Id,
            OccursOn = on,
            OpenedAt = now,
            ClosedAt = number < OpenRounds.BlocksOpen - 1 ? null : now - OpenRounds.LongAgo,
        };
        foreach (var owner in Owners)
        {
            round.CheckIns.Add(new CheckIn { RoundId = round.Id, PsaId = owner.Psa.Id });
        }

        var posted = new OutboxMessage
        {
            Key = $"{RoundReader.KeyOf(round.Id)}/first",
            TenantId = Cluster.TenantId,
            Kind = OutboxMessageKind.NewThread,
            ServiceUrl = serviceUrl,
            BotId = Channel.BotId,
            ConversationId = Channel.Id + ";messageid=1795431416466",
            OrderKey = Channel.Id,
            Subject = RoundReader.KeyOf(round.Id).Value,
            Body = PostedCard,
            State = OutboxMessageState.Sent,
            QueuedAt = now,
            DueAt = now,
            FinishedAt = now.AddHours(-2),
            ActivityId = "1795431416466",
        };
        var asked = round.CheckIns.Zip(
            Owners, (checkIn, owner) => new BenchCheckIn(checkIn.Id, Cluster.TenantId, Channel.Id, owner.Person.AadObjectId));
        return new BenchRound([.. asked], [round, posted]);
    }
}
