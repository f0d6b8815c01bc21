using System.Runtime.CompilerServices;
using ClusterBot.Bot.Data;
using ClusterBot.Domain.Asks;
using ClusterBot.Domain.Escalations;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.DataProtection;

/// <summary>Every text that people of a tenant typed and that is kept, wherever it is kept.</summary>
internal static class TenantTexts
{
    public static IQueryable<StoredMessage> Messages(ClusterDbContext db, string tenantId) =>
        db.Messages.Where(m => db.Conversations.Any(c => c.Id == m.ConversationId && c.TenantId == tenantId));

    public static async IAsyncEnumerable<TenantText> ReadAsync(
        ClusterDbContext db, RegisterPlaces places, string tenantId, [EnumeratorCancellation] CancellationToken token)
    {
        var psas = places.Psas;
        await foreach (var text in CheckInTexts.ReadAsync(db, psas, token))
        {
            yield return text;
        }

        foreach (var e in await db.Escalations.Where(e => psas.Contains(e.PsaId)).ToListAsync(token))
        {
            yield return new TenantText("request for help", e.PsaId, e.RaisedById, e.RaisedAt, e.Need, text => Set(db, e, nameof(Escalation.Need), text));
        }

        var events = db.EscalationEvents.Where(e => e.Text != null)
            .Join(db.Escalations.Where(e => psas.Contains(e.PsaId)), e => e.EscalationId, e => e.Id, (e, about) => new { Event = e, about.PsaId });
        foreach (var found in await events.ToListAsync(token))
        {
            var e = found.Event;
            yield return new TenantText("step", found.PsaId, e.ById, e.HappenedAt, e.Text!, text => Set(db, e, nameof(EscalationEvent.Text), text));
        }

        foreach (var a in await db.Asks.Include(a => a.Events).Where(a => psas.Contains(a.FromPsaId)).ToListAsync(token))
        {
            yield return new TenantText("ask", a.FromPsaId, a.AskedById, a.AskedAt, a.Need, text => Set(db, a, nameof(Ask.Need), text));
            foreach (var e in a.Events.Where(e => e.Text is not null))
            {
                yield return new TenantText("reply", a.FromPsaId, e.ById, e.HappenedAt, e.Text!, text => Set(db, e, nameof(AskEvent.Text), text));
            }
        }

        foreach (var m in await Messages(db, tenantId).ToListAsync(token))
        {
            yield return new TenantText("message", null, null, m.PostedAt, m.Text, text => m.Text = text);
        }
    }

    // The rows of the public record are never changed; the name of somebody who was erased is the one exception.
    internal static void Set(ClusterDbContext db, object row, string property, string text) => db.Entry(row).Property(property).CurrentValue = text;
}
