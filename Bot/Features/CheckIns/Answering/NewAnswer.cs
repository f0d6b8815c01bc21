using ClusterBot.Bot.Features.CheckIns.Forms;
using ClusterBot.Domain.CheckIns;

namespace ClusterBot.Bot.Features.CheckIns.Answering;

/// <summary>The next version of an answer: what this person says in this save, and nothing of earlier saves.</summary>
internal static class NewAnswer
{
    /// <summary>Creates an answer about single indicators alone, or about the PSA as a whole from its SRO or a deputy.</summary>
    public static Answer Saying(OpenCheckIn open, DateTimeOffset now, UpdateFormReader reader) => new()
    {
        CheckInId = open.CheckIn.Id,
        Version = Next(open),
        AnsweredById = open.Person.Id,
        AnsweredAt = now,
        NothingNew = false,
        SpeaksForAll = open.SpeaksForAll,
        BigPicture = reader.BigPicture,
        Theme = reader.Theme,
        SideEffects = reader.SideEffects,
        AnythingElse = reader.AnythingElse,
        Cleared = reader.Cleared,
        CorrectedBecause = reader.CorrectedBecause,
    };

    /// <summary>Declares nothing new in everything that the person is asked for.</summary>
    public static Answer NothingNew(OpenCheckIn open, DateTimeOffset now) =>
        About(open, now, open.SpeaksForAll, nothingNew: open.SpeaksForAll).With(
            open.SpeaksForAll ? [] : open.Unsettled(),
            (answer, id) => new AnswerRow { AnswerId = answer, IndicatorId = id, NothingNew = true });

    /// <summary>Gives no answer this time, for a reason: for the PSA as a whole, or for each indicator held that has none yet.</summary>
    public static Answer NotThisRound(OpenCheckIn open, DateTimeOffset now, string because) =>
        About(open, now, open.SpeaksForAll, because: open.SpeaksForAll ? because : null).With(
            open.SpeaksForAll ? [] : open.Unsettled(),
            (answer, id) => new AnswerRow { AnswerId = answer, IndicatorId = id, NotThisRoundBecause = because });

    /// <summary>Explains why judgements that stand differ from the figures, by indicator.</summary>
    public static Answer Explaining(OpenCheckIn open, DateTimeOffset now, IReadOnlyDictionary<Guid, string> reasons) => About(
        open, now, speaksForAll: false,
        correctedBecause: open.IsClosed && open.Standing?.CorrectedBecause is null
            ? "To say why a judgement differs from the figures."
            : null).With(reasons.Keys, (answer, id) => new AnswerRow
            {
                AnswerId = answer,
                IndicatorId = id,
                Computed = open.Standing?.RowOf(id)?.Computed,
                DiffersBecause = reasons[id],
            });

    /// <summary>Takes back a version. Nothing of it is deleted.</summary>
    public static Answer Undoing(OpenCheckIn open, DateTimeOffset now, Answer undone) => About(
        open, now, speaksForAll: false, undoes: undone.Version, correctedBecause: open.IsClosed
            ? "Taken back by whoever had saved it."
            : null);

    /// <summary>Returns the indicators that the person holds and for which the request is not settled yet.</summary>
    public static IEnumerable<Guid> Unsettled(this OpenCheckIn open) =>
        open.Held.Select(held => held.Id).Where(id => open.Standing?.RowOf(id)?.IsSettling != true);

    /// <summary>Returns whether everything that the person is asked for has been said.</summary>
    public static bool IsAnsweredAlready(this OpenCheckIn open) =>
        open.SpeaksForAll ? open.Standing?.Whole is not null : !open.Unsettled().Any();

    private static Answer About(
        OpenCheckIn open, DateTimeOffset now, bool speaksForAll, bool nothingNew = false, string? because = null, int? undoes = null,
        string? correctedBecause = null) => new()
        {
            CheckInId = open.CheckIn.Id,
            Version = Next(open),
            AnsweredById = open.Person.Id,
            AnsweredAt = now,
            NothingNew = nothingNew,
            SpeaksForAll = speaksForAll,
            NotThisRoundBecause = because,
            UndoesVersion = undoes,
            CorrectedBecause = correctedBecause,
        };

    private static Answer With(this Answer answer, IEnumerable<Guid> indicators, Func<Guid, Guid, AnswerRow> row)
    {
        foreach (var indicator in indicators.ToList())
        {
            answer.Rows.Add(row(answer.Id, indicator));
        }

        return answer;
    }

    private static int Next(OpenCheckIn open) => (open.Versions.Count == 0 ? 0 : open.Versions[^1].Version) + 1;
}
