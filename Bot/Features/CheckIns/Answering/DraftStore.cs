using System.Text.Json;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Cards.CheckIns.Forms;
using ClusterBot.Data;
using ClusterBot.Domain.CheckIns;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.CheckIns.Answering;

/// <summary>Keeps what people have typed into check-in forms and not sent, until they answer: see <see cref="AnswerDraft"/>.</summary>
internal sealed class DraftStore(ClusterDbContext db, TimeProvider time) : IDomainEventHandler<FormsLeftUnsent>
{
    private static readonly CompiledQuery<Func<ClusterDbContext, Guid, Guid, IAsyncEnumerable<AnswerDraft>>> DraftOf = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, Guid checkInId, Guid personId) =>
                db.Drafts.Where(d => d.CheckInId == checkInId && d.PersonId == personId)));

    /// <summary>Keeps what was typed, in place of what was kept before.</summary>
    public async Task SaveAsync(
        Guid checkInId, Guid personId, IReadOnlyDictionary<string, string> typed, CancellationToken cancellationToken)
    {
        var text = JsonSerializer.Serialize(typed.ToDictionary(), DraftJson.Default.DictionaryStringString);
        if (await FindAsync(checkInId, personId, cancellationToken) is { } draft)
        {
            (draft.Typed, draft.SavedAt) = (text, time.GetUtcNow());
        }
        else
        {
            db.Drafts.Add(new AnswerDraft { CheckInId = checkInId, PersonId = personId, SavedAt = time.GetUtcNow(), Typed = text });
        }
    }

    /// <summary>Keeps what stands typed in the other forms of a card on which a button was pressed.</summary>
    public async Task SaveAsync(Guid personId, IReadOnlyList<UnsentForm> unsent, CancellationToken cancellationToken)
    {
        foreach (var form in unsent)
        {
            await SaveAsync(form.CheckIn, personId, form.Typed, cancellationToken);
        }
    }

    public Task HandleAsync(FormsLeftUnsent domainEvent, TurnContext turn, CancellationToken cancellationToken) =>
        SaveAsync(domainEvent.PersonId, domainEvent.Unsent, cancellationToken);

    public async Task RemoveAsync(Guid checkInId, Guid personId, CancellationToken cancellationToken)
    {
        if (await FindAsync(checkInId, personId, cancellationToken) is { } draft)
        {
            db.Drafts.Remove(draft);
        }
    }

    private ValueTask<AnswerDraft?> FindAsync(Guid checkInId, Guid personId, CancellationToken cancellationToken) =>
        DraftOf.On(db)(db, checkInId, personId).FirstOrDefaultAsync(cancellationToken);
}
