using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Outbox;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Health;

/// <summary>Those who look after the bot, each told in their personal chat.</summary>
internal sealed class Administrators(ClusterDbContext db, MessageOutbox outbox, TimeProvider time)
{
    /// <summary>Zone of who has no cluster to go by.</summary>
    private const string Otherwise = "Europe/London";

    /// <param name="occasion">Names why, so that the same occasion is told once.</param>
    /// <param name="words">What to say, with times on that administrator's clock.</param>
    public Task TellAsync(string occasion, Func<TimeZoneInfo, string> words, CancellationToken cancellationToken) =>
        TellAsync(db.WhoAdminister(RegisterDay.Of(time.GetUtcNow())), occasion, words, cancellationToken);

    /// <summary>The same, to those of one tenant.</summary>
    public Task TellInAsync(string tenantId, string occasion, Func<TimeZoneInfo, string> words, CancellationToken cancellationToken) =>
        TellAsync(db.WhoAdminister(RegisterDay.Of(time.GetUtcNow()))
            .Where(p => p.TenantId == tenantId), occasion, words, cancellationToken);

    /// <summary>Returns the tenants that have any.</summary>
    public async Task<IReadOnlyCollection<string>> TenantsAsync(CancellationToken cancellationToken) =>
        [.. (await db.WhoAdminister(RegisterDay.Of(time.GetUtcNow())).Select(p => p.TenantId).ToListAsync(cancellationToken)).Distinct()];

    private async Task TellAsync(
        IQueryable<Person> people, string occasion, Func<TimeZoneInfo, string> words, CancellationToken cancellationToken)
    {
        foreach (var person in await people.ToListAsync(cancellationToken))
        {
            var text = OutboundMessage.Text(words(await ZoneAsync(db, person.TenantId, cancellationToken)));
            await outbox.ToPersonAsync(
                person, text, $"health/{occasion}/{person.Id:N}", new OutboxOptions { Priority = OutboxMessagePriority.Answer });
        }
    }

    public static async Task<TimeZoneInfo> ZoneAsync(ClusterDbContext db, string tenantId, CancellationToken cancellationToken)
    {
        var zone = await db.Clusters.Where(c => c.TenantId == tenantId).OrderBy(c => c.ArchivedAt == null ? 0 : 1).ThenBy(c => c.Name)
            .Select(c => c.TimeZone).FirstOrDefaultAsync(cancellationToken);
        return TimeZoneInfo.FindSystemTimeZoneById(zone ?? Otherwise);
    }
}
