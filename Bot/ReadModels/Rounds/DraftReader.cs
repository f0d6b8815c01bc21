using System.Text.Json;
using System.Text.Json.Serialization;
using ClusterBot.Data;
using ClusterBot.Domain.CheckIns;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Rounds;

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class DraftJson : JsonSerializerContext;

/// <summary>Reads what people have typed into check-in forms and not sent, see <see cref="AnswerDraft"/>.</summary>
public sealed class DraftReader(ClusterDbContext db)
{
    private static readonly CompiledQuery<Func<ClusterDbContext, Guid, List<Guid>, IAsyncEnumerable<AnswerDraft>>> DraftsOf = new(() =>
        EF.CompileAsyncQuery(
            (ClusterDbContext db, Guid personId, List<Guid> checkIns) =>
                db.Drafts.AsNoTracking().Where(d => d.PersonId == personId && checkIns.Contains(d.CheckInId))));

    /// <summary>Returns the content that one person has typed, by check-in.</summary>
    public async Task<IReadOnlyDictionary<Guid, Dictionary<string, string>>> ReadAsync(Guid personId, IReadOnlyCollection<Guid> checkIns,
        CancellationToken cancellationToken)
    {
        await db.SaveBeforeReadingAsync(cancellationToken);
        var drafts = await DraftsOf.On(db)(db, personId, [.. checkIns]).ToListAsync(cancellationToken);
        return drafts.ToDictionary(
            d => d.CheckInId, d => JsonSerializer.Deserialize(d.Typed, DraftJson.Default.DictionaryStringString) ?? []);
    }
}
