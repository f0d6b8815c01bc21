using ClusterBot.Bot.Spreadsheets;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.CheckIns;

namespace ClusterBot.Bot.Features.Export;

/// <summary>Every version of every answer, and what each said about single indicators.</summary>
internal static class AnswerTables
{
    public static Table Answers(ExportNames names, IReadOnlyList<CheckInRound> rounds) => new(
        "answers",
        [
            "checkInOf", "psa", "version", "standing", "answeredAt", "answeredBy", "nothingNew", "bigPicture", "themedQuestion",
            "themedAnswer", "sideEffects",
            "anythingElse", "notThisRoundBecause", "correctedBecause", "cleared", "undoesVersion",
        ],
        [
            .. InOrder(names, rounds).Select(at => (object?[])
            [
                at.Round.OccursOn, names.Psa(at.CheckIn.PsaId), at.Answer.Version, Standing(at.CheckIn, at.Answer), at.Answer.AnsweredAt,
                names.Person(at.Answer.AnsweredById),
                at.Answer.NothingNew, at.Answer.BigPicture, at.Round.Theme, at.Answer.Theme, at.Answer.SideEffects, at.Answer.AnythingElse,
                at.Answer.NotThisRoundBecause, at.Answer.CorrectedBecause,
                Cleared(at.Answer.Cleared), at.Answer.UndoesVersion,
            ]),
        ]);

    public static Table Judgements(ExportNames names, IReadOnlyList<CheckInRound> rounds) => new(
        "judgements",
        [
            "checkInOf", "psa", "indicator", "name", "answerVersion", "standing", "answeredAt", "answeredBy", "value", "unit", "declared",
            "confidence", "computed",
            "differsBecause", "forCitizens", "nothingNew", "notThisRoundBecause",
        ],
        [
            .. InOrder(names, rounds).SelectMany(
                at => at.Answer.Rows.OrderBy(row => names.Indicator(row.IndicatorId).Indicator.Position).Select(row => (object?[])
            [
                at.Round.OccursOn, names.Psa(at.CheckIn.PsaId), names.Reference(row.IndicatorId),
                names.Indicator(row.IndicatorId).Indicator.Name, at.Answer.Version,
                Standing(at.CheckIn, at.Answer, row), at.Answer.AnsweredAt, names.Person(at.Answer.AnsweredById), row.Value,
                names.Indicator(row.IndicatorId).Indicator.Unit.Text,
                row.Status is { } status ? IndicatorLabels.Of(status).Words : null,
                row.Confidence is { } confidence ? ConfidenceLabels.Of(confidence) : null,
                row.Computed is { } computed ? IndicatorLabels.Of(computed).Words : null, row.DiffersBecause, row.ForCitizens,
                row.NothingNew, row.NotThisRoundBecause,
            ])),
        ]);

    private static string? Cleared(AnswerTexts texts) => texts == AnswerTexts.None ? null : string.Join(
        ", ",
        Enum.GetValues<AnswerTexts>().Where(text => text != AnswerTexts.None && texts.HasFlag(text)).Select(text => text switch
        {
            AnswerTexts.BigPicture => "big picture",
            AnswerTexts.Theme => "themed answer",
            AnswerTexts.SideEffects => "side effects",
            AnswerTexts.AnythingElse => "anything else",
            _ => throw new ArgumentOutOfRangeException(nameof(texts)),
        }));

    private static IEnumerable<(CheckInRound Round, CheckIn CheckIn, Answer Answer)> InOrder(
        ExportNames names, IReadOnlyList<CheckInRound> rounds) =>
        from round in rounds
        orderby round.OpenedAt
        from checkIn in round.CheckIns.OrderBy(c => names.Psa(c.PsaId))
        from answer in checkIn.Answers.OrderBy(a => a.Version)
        select (round, checkIn, answer);

    /// <summary>
    /// Returns the state of a save: each holds what one person said at a time, and stands until the same is said anew or it is
    /// taken back.
    /// </summary>
    private static string Standing(CheckIn checkIn, Answer answer, AnswerRow? row = null)
    {
        if (checkIn.Answers.FirstOrDefault(later => later.UndoesVersion == answer.Version) is { } undone)
        {
            return $"taken back by version {undone.Version}";
        }

        if (answer.UndoesVersion is { } version)
        {
            return $"takes back version {version}";
        }

        var standing = StandingAnswer.Of(checkIn.Answers);
        var stands = row is null ? standing?.StandingVersions : standing?.RowOf(row.IndicatorId)?.StandingVersions;
        return stands?.Contains(answer.Version) == true ? "in force" : "amended since";
    }
}
