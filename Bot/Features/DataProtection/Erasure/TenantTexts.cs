using System.Runtime.CompilerServices;
using ClusterBot.Data;
using ClusterBot.Data.Duties;
using ClusterBot.Data.Entities;

namespace ClusterBot.Bot.Features.DataProtection.Erasure;

/// <summary>Every text of a tenant that may name somebody, wherever an entity declares that it keeps one.</summary>
internal static class TenantTexts
{
    public static IQueryable<ThreadMessageRecord> Messages(ClusterDbContext db, string tenantId) =>
        db.Messages.Where(m => db.Conversations.Any(c => c.Id == m.ConversationId && c.TenantId == tenantId));

    public static async IAsyncEnumerable<DeclaredText> ReadAsync(
        ClusterDbContext db, string tenantId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var duties in EntityDuties.All)
        {
            await foreach (var text in duties.TextsOfAsync(db, tenantId, cancellationToken))
            {
                yield return text;
            }
        }
    }

    /// <summary>Returns the words as people read them.</summary>
    public static string Words(this DeclaredText text) => text.IsJson ? JsonTexts.Of(text.Text) : text.Text;

    /// <summary>
    /// Replaces the name. Rows of the public record are never changed; the name of somebody who was erased is the one exception.
    /// </summary>
    public static void Erase(this DeclaredText text, ClusterDbContext db, PersonDataText words) =>
        db.Entry(text.Row).Property(text.Property).CurrentValue = text.IsJson ? JsonTexts.Without(text.Text, words, [])
            ?? text.Text : words.Replaced(text.Text);
}
