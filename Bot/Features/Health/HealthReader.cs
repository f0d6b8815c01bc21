using ClusterBot.Data;
using ClusterBot.Bot.Features.Health.Checks;
using ClusterBot.Bot.Health;
using ClusterBot.Bot.Outbox;
using ClusterBot.Cards.Health;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Health;

/// <summary>Gathers what an administrator is shown.</summary>
internal sealed class HealthReader(
    ClusterDbContext db, ProbeRunner probes, HealthState state, OutageElsewhere elsewhere, UndeliverableReport deliveries, Checkup checkup,
    TimeProvider time)
{
    public async Task<HealthView> ReadAsync(Guid card, string tenantId, CancellationToken cancellationToken)
    {
        var zone = await Administrators.ZoneAsync(db, tenantId, cancellationToken);
        var outbox = await OutboxLevel.ReadAsync(db, cancellationToken);
        var faults = state.Open.Select(outage => (outage.Dependency, outage.SinceAt, outage.Reason))
            .Concat(await elsewhere.ReadAsync(zone, cancellationToken))
            .ToList();
        return new HealthView
        {
            Card = card,
            Marking = await MarkingAsync(tenantId, cancellationToken),
            CheckedAt = TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone),
            Faults = faults.ConvertAll(fault => View(fault.Dependency, fault.SinceAt, fault.Reason, zone)),
            Well = [.. probes.Dependencies.Except(faults.Select(fault => fault.Dependency)).Select(DependencyText.Name)],
            Checks = await checkup.ReadAsync(tenantId, cancellationToken),
            Waiting = outbox.Total,
            OldestAt = outbox.OldestAt is { } oldest ? TimeZoneInfo.ConvertTime(oldest, zone) : null,
            Unreachable = await UnreachableAsync(tenantId, zone, cancellationToken),
        };
    }

    private static FaultView View(Dependency dependency, DateTimeOffset since, string reason, TimeZoneInfo zone) => new(
        DependencyText.Name(dependency), TimeZoneInfo.ConvertTime(since, zone), reason, DependencyText.Meaning(dependency),
        DependencyText.Remedy(dependency));

    private async Task<ProtectiveMarking?> MarkingAsync(string tenantId, CancellationToken cancellationToken)
    {
        var markings = await db.Clusters.Where(c => c.TenantId == tenantId && c.ArchivedAt == null).Select(c => c.Marking)
            .ToListAsync(cancellationToken);
        return markings.Count == 0 ? null : markings.Max();
    }

    private async Task<IReadOnlyList<UnreachableView>> UnreachableAsync(
        string tenantId, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var found = new List<UnreachableView>();
        foreach (var cluster in await db.Clusters.Where(c => c.TenantId == tenantId).Select(c => c.Id).ToListAsync(cancellationToken))
        {
            var unreachable = await deliveries.UnreachableAsync(cluster, cancellationToken);
            found.AddRange(unreachable.Select(each => new UnreachableView(each.Who, each.Why, TimeZoneInfo.ConvertTime(each.At, zone))));
        }

        return [.. found.Distinct()];
    }
}
