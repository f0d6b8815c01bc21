using System.Text.Json;
using System.Text.Json.Serialization;
using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.CheckIns;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Rounds;

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class DraftJson : JsonSerializerContext;

/// <summary>
/// The content that people have typed into check-in forms and not saved: kept until they answer, see <see cref="AnswerDraft"/>.
/// </summary>
public sealed class DraftStore(ClusterDbContext db, ForeseenRound foreseen)
{
    private static readonly CompiledQuery<Func<ClusterDbContext, Guid, Guid, IAsyncEnumerable<AnswerDraft>>> DraftOf = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, Guid checkInId, Guid personId) =>
                db.Drafts.Where(d => d.CheckInId == checkInId && d.PersonId == personId)));

    private static readonly CompiledQuery<Func<ClusterDbContext, Guid, List<Guid>, IAsyncEnumerable<AnswerDraft>>> DraftsOf = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, Guid personId, List<Guid> checkIns) =>
                db.Drafts.AsNoTracking().Where(d => d.PersonId == personId && checkIns.Contains(d.CheckInId))));

    /// <summary>Returns the content that one person has typed, by check-in.</summary>
    public async Task<IReadOnlyDictionary<Guid, Dictionary<string, string>>> ReadAsync(Guid personId, IReadOnlyCollection<Guid> checkIns,
        CancellationToken cancellationToken)
    {
        await db.SaveBeforeReadingAsync(cancellationToken);
        var drafts = foreseen.DraftsOf(personId)?.Where(draft => checkIns.Contains(draft.CheckInId))
            ?? await DraftsOf.On(db)(db, personId, [.. checkIns]).ToListAsync(cancellationToken);
        return drafts.ToDictionary(
            d => d.CheckInId, d => JsonSerializer.Deserialize(d.Typed, DraftJson.Default.DictionaryStringString) ?? []);
    }

    /// <summary>Keeps what was typed, in place of what was kept before.</summary>
    public async Task SaveAsync(
        Guid checkInId, Guid personId, IReadOnlyDictionary<string, string> typed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreseen.ForgetDrafts();
        var text = JsonSerializer.Serialize(typed.ToDictionary(), DraftJson.Default.DictionaryStringString);
        if (await FindAsync(checkInId, personId, cancellationToken) is { } draft)
        {
            (draft.Typed, draft.SavedAt) = (text, now);
        }
        else
        {
            db.Drafts.Add(new AnswerDraft { CheckInId = checkInId, PersonId = personId, SavedAt = now, Typed = text });
        }
    }

    public async Task RemoveAsync(Guid checkInId, Guid personId, CancellationToken cancellationToken)
    {
        foreseen.ForgetDrafts();
        if (await FindAsync(checkInId, personId, cancellationToken) is { } draft)
        {
            db.Drafts.Remove(draft);
        }
    }

    private ValueTask<AnswerDraft?> FindAsync(Guid checkInId, Guid personId, CancellationToken cancellationToken) =>
        DraftOf.On(db)(db, checkInId, personId).FirstOrDefaultAsync(cancellationToken);
}
