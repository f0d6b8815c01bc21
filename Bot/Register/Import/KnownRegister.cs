using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Register.Import;

/// <summary>The register of a tenant as it is stored, tracked so that it can be changed.</summary>
internal sealed class KnownRegister
{
    public required string TenantId { get; init; }

    public required List<Cluster> Clusters { get; init; }

    /// <summary>With their roles; without those whose data was erased.</summary>
    public required List<Person> People { get; init; }

    /// <summary>By indicator, in the order of their versions; not tracked.</summary>
    public required ILookup<Guid, Reading> Readings { get; init; }

    /// <summary>The channels that the bot has heard from.</summary>
    public required List<Conversation> Channels { get; init; }

    public IEnumerable<Psa> Psas => Clusters.SelectMany(cluster => cluster.Psas);

    /// <summary>Of a tenant of which nothing is stored.</summary>
    public static KnownRegister Empty(string tenantId) =>
        new()
        {
            TenantId = tenantId,
            Clusters = [],
            People = [],
            Channels = [],
            Readings = Array.Empty<Reading>().ToLookup(r => r.IndicatorId),
        };

    public static async Task<KnownRegister> ReadAsync(ClusterDbContext db, string tenantId, CancellationToken cancellationToken)
    {
        var clusters = await db.Clusters
            .Include(c => c.BoardMeetings)
            .Include(c => c.Psas).ThenInclude(p => p.Indicators).ThenInclude(i => i.Plan)
            .AsSplitQuery()
            .Where(c => c.TenantId == tenantId)
            .OrderBy(c => c.Name)
            .ToListAsync(cancellationToken);
        var people = await db.People
            .Include(p => p.Roles)
            .AsSplitQuery()
            .Where(p => p.TenantId == tenantId && !db.Erasures.Any(e => e.PersonId == p.Id))
            .OrderBy(p => p.Name).ThenBy(p => p.Id)
            .ToListAsync(cancellationToken);
        var readings = await db.Readings.AsNoTracking()
            .Where(r => db.Clusters.Any(c => c.TenantId == tenantId && c.Psas.Any(p => p.Indicators.Any(i => i.Id == r.IndicatorId))))
            .OrderBy(r => r.Version)
            .ToListAsync(cancellationToken);
        var channels = await db.Conversations.Where(c => c.TenantId == tenantId && c.Kind == ConversationKind.Channel)
            .ToListAsync(cancellationToken);
        return new KnownRegister
        {
            TenantId = tenantId,
            Clusters = clusters,
            People = people,
            Channels = channels,
            Readings = readings.ToLookup(r => r.IndicatorId),
        };
    }

    public Cluster? Cluster(string code) =>
        Clusters.Find(c => string.Equals(c.Code, code, StringComparison.OrdinalIgnoreCase));

    public Psa? Psa(int number) => Psas.FirstOrDefault(p => p.Number == number);

    public Indicator? Indicator(Reference reference) =>
        Psa(reference.Psa)?.Indicators.FirstOrDefault(i => i.Position == reference.Position);

    public Person? Person(string aadObjectId) =>
        People.Find(p => string.Equals(p.AadObjectId, aadObjectId, StringComparison.OrdinalIgnoreCase));
}
