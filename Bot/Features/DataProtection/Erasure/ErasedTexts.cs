using ClusterBot.Bot.ReadModels.Summaries;
using ClusterBot.Data;
using ClusterBot.Data.Duties;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.DataProtection.Erasure;

/// <summary>
/// Removes a person from typed texts: their messages go with the summaries that show them, and texts of the public record lose the
/// name.
/// </summary>
internal sealed class ErasedTexts(ClusterDbContext db)
{
    /// <summary>Returns the number of rows that were removed, and the texts in which the name was replaced.</summary>
    /// <param name="person">Who.</param>
    /// <param name="summaries">Those of <see cref="SummariesShowingAsync"/>.</param>
    public async Task<(int Removed, IReadOnlyList<DeclaredText> Changed)> EraseAsync(
        Person person, IReadOnlyList<Guid> summaries, CancellationToken cancellationToken)
    {
        foreach (var summary in await db.Summaries.Where(s => summaries.Contains(s.Id)).ToListAsync(cancellationToken))
        {
            (summary.Result, summary.Draft, summary.Material) = (null, null, null);
            if (summary.State is SummaryState.Drafted or SummaryState.Published)
            {
                summary.State = SummaryState.TakenAway;
            }
        }

        await RemoveSealsAsync(person, cancellationToken);
        var messages = await MessagesOf(person).ToListAsync(cancellationToken);
        db.Messages.RemoveRange(messages);
        await db.SaveChangesAsync(cancellationToken);
        return (messages.Count + summaries.Count, await ReplaceNameAsync(person, cancellationToken));
    }

    // Points of deleted messages are sealed: whose name is in them cannot be told, so none comes back.
    private async Task RemoveSealsAsync(Person person, CancellationToken cancellationToken)
    {
        const string Seal = "\"sealed\"";
        foreach (var summary in await db.Summaries
            .Where(s => ((s.Result != null && s.Result.Contains(Seal)) || (s.Draft != null && s.Draft.Contains(Seal)))
                && db.Conversations.Any(c => c.Id == s.ConversationId && c.TenantId == person.TenantId))
            .ToListAsync(cancellationToken))
        {
            summary.Result = summary.Result is { } result ? StoredSummary.Write(StoredSummary.Read(result).WithoutSeals()) : null;
            summary.Draft = summary.Draft is { } draft ? StoredSummary.Write(StoredSummary.ReadDraft(draft).WithoutSeals()) : null;
        }
    }

    /// <summary>Returns the summaries that show a message of the person's, or name the person.</summary>
    public async Task<IReadOnlyList<Guid>> SummariesShowingAsync(Person person, CancellationToken cancellationToken)
    {
        var theirs = await MessagesOf(person).Select(m => m.MessageId).ToListAsync(cancellationToken);
        var words = new PersonDataText(person);
        var written = await db.Summaries.AsNoTracking()
            .Where(s => (s.Result != null || s.Draft != null || s.Material != null)
                && db.Conversations.Any(c => c.Id == s.ConversationId && c.TenantId == person.TenantId))
            .Select(s => new { s.Id, s.Result, s.Draft, s.Material }).ToListAsync(cancellationToken);
        return [.. written.Where(s => new[] { s.Result, s.Draft, s.Material }.OfType<string>().Any(Shows)).Select(s => s.Id)];

        bool Shows(string stored) =>
            theirs.Exists(id => stored.Contains($"\"{id}\"", StringComparison.Ordinal)) || words.AreIn(JsonTexts.Of(stored));
    }

    private async Task<IReadOnlyList<DeclaredText>> ReplaceNameAsync(Person person, CancellationToken cancellationToken)
    {
        var words = new PersonDataText(person);
        var changed = new List<DeclaredText>();
        await foreach (var text in TenantTexts.ReadAsync(db, person.TenantId, cancellationToken))
        {
            if (words.AreIn(text.Words()))
            {
                text.Erase(db, words);
                changed.Add(text);
            }
        }

        return changed;
    }

    private IQueryable<ThreadMessageRecord> MessagesOf(Person person) =>
        TenantTexts.Messages(db, person.TenantId)
            .Where(m => m.AuthorAadObjectId == person.AadObjectId || (m.AuthorAadObjectId == null && m.AuthorName == person.Name));
}
