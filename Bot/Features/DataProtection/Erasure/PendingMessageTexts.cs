using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.DataProtection.Erasure;

/// <summary>
/// Takes a person out of the messages that wait to be sent to others: they would be told the name after all, and it would be kept.
/// </summary>
internal sealed class PendingMessageTexts(ClusterDbContext db)
{
    /// <summary>In how many the person was named.</summary>
    public async Task<int> EraseAsync(Person person, CancellationToken cancellationToken)
    {
        var text = new PersonDataText(person);
        string?[] ids = [person.AadObjectId, person.ChannelAccountId];
        var waiting = await db.OutboxMessages
            .Where(d => d.TenantId == person.TenantId && d.FinishedAt == null && d.Body != OutboxMessage.NoBody)
            .ToListAsync(cancellationToken);
        var changed = 0;
        foreach (var row in waiting)
        {
            if (JsonTexts.Without(row.Body, text, ids) is { } body)
            {
                db.Entry(row).Property(d => d.Body).CurrentValue = body;
                changed++;
            }
        }

        return changed;
    }
}
