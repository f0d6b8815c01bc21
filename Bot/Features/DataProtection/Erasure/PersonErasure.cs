using ClusterBot.Bot.Scheduling;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Duties;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.DataProtection.Erasure;

/// <summary>
/// Removes a person from everything that is stored, in the turn's transaction. What belongs to the public record stays, under
/// another name. It is recorded that it was done, not that it was this person.
/// </summary>
internal sealed class PersonErasure(
    ClusterDbContext db, ErasedTexts texts, PendingMessageTexts waiting, CardsTakenAway shown, LinesSaid lines,
    IEnumerable<ICardErasure> cards,
    JobSignal works, AfterCommit commit)
{
    public const string Reason = "PersonErased";

    /// <param name="person">With the roles.</param>
    /// <param name="reference">Where the request is filed.</param>
    /// <param name="turn">The administrator's turn.</param>
    public async Task<ErasureRecord> RunAsync(Person person, string reference, TurnContext turn, CancellationToken cancellationToken)
    {
        var (summaries, answers) = (
            await texts.SummariesShowingAsync(person, cancellationToken), await shown.FindAsync(person, cancellationToken));
        var said = await lines.FindAsync(person, cancellationToken);
        // Before the name is replaced in what stays: what belongs to the person may hold it, too.
        var owned = await RemoveOwnedAsync(person, cancellationToken);
        var (removed, named) = await texts.EraseAsync(person, summaries, cancellationToken);
        var changed = named.Count;
        var domainEvent = await ShownAsync(
            person, [.. named.Select(text => text.Origin.About).OfType<Guid>().Distinct()], summaries, answers, cancellationToken);
        removed += owned + person.Roles.Count + await RemoveTracesAsync(person, turn.Now, cancellationToken);
        changed += await waiting.EraseAsync(person, cancellationToken);
        db.Roles.RemoveRange(person.Roles);
        person.Erase();
        var record = new ErasureRecord
        {
            TenantId = person.TenantId,
            PersonId = person.Id,
            ErasedById = turn.Person!.Id,
            ErasedAt = turn.Now,
            Reference = reference,
            RowsRemoved = removed,
            RowsChanged = changed,
        };
        db.Erasures.Add(record);
        await db.SaveChangesAsync(cancellationToken);
        ForgetWhatWasRead();

        // The cards that stand in Teams still show the name.
        foreach (var family in cards)
        {
            await family.EraseAsync(domainEvent, turn, cancellationToken);
        }

        await lines.SayAgainAsync(said, person.Id);
        works.AskAfter<ForgetErased>(commit);
        return record;
    }

    /// <summary>
    /// Finds everything that shows the person: by a role, by an answer or a step, or because a text about it named the person.
    /// </summary>
    private async Task<PersonErased> ShownAsync(
        Person person, List<Guid> named, IReadOnlyList<Guid> summaries, IReadOnlyList<CardKey> answers, CancellationToken cancellationToken)
    {
        var clusters = person.Roles.Select(r => r.ClusterId).ToList();
        var psas = person.Roles.Select(r => r.PsaId).ToList();
        var asked = db.Psas.Where(p => psas.Contains(p.Id)).Select(p => p.ClusterId);
        var rounds = await db.Rounds
            .Where(r => clusters.Contains(r.ClusterId) || asked.Contains(r.ClusterId)
                || r.CheckIns.Any(c => c.Answers.Any(a => a.AnsweredById == person.Id))
                || named.Contains(r.ClusterId)
                || r.CheckIns.Any(c => named.Contains(c.Id)
                    || db.Psas.Any(p => p.Id == c.PsaId && (named.Contains(p.Id) || p.Indicators.Any(i => named.Contains(i.Id))))))
            .Select(r => r.Id).ToListAsync(cancellationToken);
        var requests = await db.Requests
            .Where(r => named.Contains(r.Id) || named.Contains(r.FromPsaId) || psas.Contains(r.FromPsaId) || psas.Contains(r.ToPsaId)
                || r.RaisedById == person.Id || r.ToPersonId == person.Id
                || r.Events.Any(happened => happened.ById == person.Id || happened.OwnerId == person.Id)
                || db.Psas.Any(p => p.Id == r.FromPsaId && clusters.Contains(p.ClusterId)))
            .Select(r => r.Id).ToListAsync(cancellationToken);
        var records = await db.Records
            .Where(r => named.Contains(r.Id) || r.OwnerId == person.Id || r.Versions.Any(version => version.WrittenById == person.Id))
            .Select(r => r.Id).ToListAsync(cancellationToken);
        return new PersonErased(person.Id, rounds, requests, records, summaries, answers);
    }

    /// <summary>
    /// All texts of the tenant were looked at. Each later question of the turn would look at all of them again for changes.
    /// </summary>
    private void ForgetWhatWasRead()
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.Entity is not (Person or Conversation)).ToList())
        {
            entry.State = EntityState.Detached;
        }
    }

    private async Task<int> RemoveOwnedAsync(Person person, CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var duties in EntityDuties.All)
        {
            removed += await duties.RemoveOwnedAsync(db, person.Id, cancellationToken);
        }

        return removed;
    }

    private async Task<int> RemoveTracesAsync(Person person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var chats = await db.Conversations.Where(c => c.PersonId == person.Id).ToListAsync(cancellationToken);
        db.Conversations.RemoveRange(chats);
        // Refused, so that no copy of a card is updated there any more. What is being sent at this moment is let go.
        var ids = chats.ConvertAll(c => c.Id);
        await db.OutboxMessages
            .Where(d => (d.RecipientId == person.Id || (d.ConversationId != null && ids.Contains(d.ConversationId)))
                && d.State != OutboxMessageState.Leased)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(d => d.State, OutboxMessageState.Refused)
                    .SetProperty(d => d.Reason, Reason)
                    .SetProperty(d => d.FinishedAt, now)
                    .SetProperty(d => d.ConversationId, (string?)null),
                cancellationToken);
        // Their addresses and names of files are those of the OneDrive of whoever asked.
        await db.Exports.Where(e => e.RequestedById == person.Id).ExecuteUpdateAsync(
            set => set.SetProperty(e => e.ContentUrl, (string?)null).SetProperty(e => e.FileName, (string?)null)
                .SetProperty(e => e.UniqueId, (string?)null), cancellationToken);
        await db.Exports.Where(e => (e.PersonId == person.Id || e.RequestedById == person.Id) && e.FinishedAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(e => e.FinishedAt, now).SetProperty(e => e.Reason, Reason)
                .SetProperty(e => e.UploadUrl, (string?)null).SetProperty(e => e.LinkEndsAt, (DateTimeOffset?)null),
            cancellationToken);
        // The files of which a copy with comments is on offer, too, may name the person.
        await db.RegisterUploads.Where(u => u.TenantId == person.TenantId && u.FinishedAt != null && u.Content != null)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.Content, (byte[]?)null), cancellationToken);
        // The files that were sent and not yet imported may name the person.
        await db.RegisterUploads.Where(u => u.TenantId == person.TenantId && u.FinishedAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(u => u.FinishedAt, now).SetProperty(u => u.Outcome, Reason)
                .SetProperty(u => u.Content, (byte[]?)null).SetProperty(u => u.Downloads, (string?)null),
            cancellationToken);

        // Nothing reads these again but a redelivery within minutes, and names and words of anybody may stand in them.
        await db.Turns.Where(t => t.InvokeBody != null)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.InvokeBody, (string?)null), cancellationToken);
        var emptied = await db.OutboxMessages
            .Where(d => d.TenantId == person.TenantId && d.Body != OutboxMessage.NoBody && d.FinishedAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Body, OutboxMessage.NoBody), cancellationToken);
        // Those from before the register knew the person; later ones name nobody any more.
        var denied = await db.DeniedActs.Where(d => d.TenantId == person.TenantId && d.AadObjectId == person.AadObjectId)
            .ExecuteDeleteAsync(cancellationToken);
        return chats.Count + emptied + denied;
    }
}
