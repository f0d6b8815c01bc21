using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterBot.Bot.Data;
using ClusterBot.Domain.CheckIns;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.DataProtection;

/// <summary>Every text that people typed into check-ins: answers, what they say of indicators, and drafts.</summary>
internal static class CheckInTexts
{
    private static readonly string[] OfAnswers =
    [
        nameof(Answer.BigPicture), nameof(Answer.Theme), nameof(Answer.SideEffects), nameof(Answer.AnythingElse),
        nameof(Answer.NotThisRoundBecause), nameof(Answer.CorrectedBecause),
    ];

    private static readonly string[] OfRows = [nameof(AnswerRow.ForCitizens), nameof(AnswerRow.DiffersBecause)];

    public static async IAsyncEnumerable<TenantText> ReadAsync(
        ClusterDbContext db, IReadOnlyCollection<Guid> psas, [EnumeratorCancellation] CancellationToken token)
    {
        var answers = await db.Answers.Include(a => a.Rows)
            .Join(db.CheckIns.Where(c => psas.Contains(c.PsaId)), a => a.CheckInId, c => c.Id, (a, c) => new { Answer = a, c.PsaId })
            .ToListAsync(token);
        foreach (var text in answers.SelectMany(found => Of(db, found.Answer, found.PsaId)))
        {
            yield return text;
        }

        var drafts = await db.Drafts
            .Join(db.CheckIns.Where(c => psas.Contains(c.PsaId)), d => d.CheckInId, c => c.Id, (d, c) => new { Draft = d, c.PsaId })
            .ToListAsync(token);
        foreach (var text in drafts.SelectMany(found => Of(found.Draft, found.PsaId)))
        {
            yield return text;
        }
    }

    private static IEnumerable<TenantText> Of(ClusterDbContext db, Answer answer, Guid psa) =>
    [
        .. Of(db, answer, OfAnswers, answer, psa),
        .. answer.Rows.SelectMany(row => Of(db, row, OfRows, answer, psa)),
    ];

    private static IEnumerable<TenantText> Of(ClusterDbContext db, object row, string[] properties, Answer answer, Guid psa) =>
        from property in properties
        let text = db.Entry(row).Property(property).CurrentValue as string
        where text is not null
        select new TenantText("answer", psa, answer.AnsweredById, answer.AnsweredAt, text, other => TenantTexts.Set(db, row, property, other));

    private static IEnumerable<TenantText> Of(AnswerDraft draft, Guid psa)
    {
        var typed = JsonNode.Parse(draft.Typed)?.AsObject() ?? [];
        foreach (var (input, value) in typed.ToList())
        {
            if (value?.GetValueKind() == JsonValueKind.String)
            {
                yield return new TenantText("draft", psa, draft.PersonId, draft.SavedAt, value.GetValue<string>(), other =>
                {
                    typed[input] = other;
                    draft.Typed = typed.ToJsonString();
                });
            }
        }
    }
}
