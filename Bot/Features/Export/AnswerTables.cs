using ClusterBot.Bot.Files;
using ClusterBot.Domain.CheckIns;

namespace ClusterBot.Bot.Features.Export;

/// <summary>Every version of every answer, and what each said of single indicators.</summary>
internal static class AnswerTables
{
    public static Table Answers(ExportNames names, IReadOnlyList<CheckInRound> rounds) => new(
        "answers",
        [
            "checkInOf", "psa", "version", "standing", "answeredAt", "answeredBy", "nothingNew", "bigPicture", "themedQuestion", "themedAnswer", "sideEffects",
            "anythingElse", "notThisRoundBecause", "correctedBecause",
        ],
        [
            .. InOrder(names, rounds).Select(at => (object?[])
            [
                at.Round.OccursOn, names.Psa(at.CheckIn.PsaId), at.Answer.Version, Standing(at.CheckIn, at.Answer), at.Answer.AnsweredAt, names.Person(at.Answer.AnsweredById),
                at.Answer.NothingNew, at.Answer.BigPicture, at.Round.Theme, at.Answer.Theme, at.Answer.SideEffects, at.Answer.AnythingElse,
                at.Answer.NotThisRoundBecause, at.Answer.CorrectedBecause,
            ]),
        ]);

    public static Table Judgements(ExportNames names, IReadOnlyList<CheckInRound> rounds) => new(
        "judgements",
        [
            "checkInOf", "psa", "indicator", "name", "answerVersion", "standing", "answeredAt", "answeredBy", "value", "unit", "declared", "confidence", "computed",
            "differsBecause", "forCitizens",
        ],
        [
            .. InOrder(names, rounds).SelectMany(at => at.Answer.Rows.OrderBy(row => names.Indicator(row.IndicatorId).Indicator.Position).Select(row => (object?[])
            [
                at.Round.OccursOn, names.Psa(at.CheckIn.PsaId), names.Reference(row.IndicatorId), names.Indicator(row.IndicatorId).Indicator.Name, at.Answer.Version,
                Standing(at.CheckIn, at.Answer), at.Answer.AnsweredAt, names.Person(at.Answer.AnsweredById), row.Value, names.Indicator(row.IndicatorId).Indicator.Unit.Text,
                row.Status?.ToString(), row.Confidence?.ToString(), row.Computed?.ToString(), row.DiffersBecause, row.ForCitizens,
            ])),
        ]);

    private static IEnumerable<(CheckInRound Round, CheckIn CheckIn, Answer Answer)> InOrder(ExportNames names, IReadOnlyList<CheckInRound> rounds) =>
        from round in rounds
        orderby round.OpenedAt
        from checkIn in round.CheckIns.OrderBy(c => names.Psa(c.PsaId))
        from answer in checkIn.Answers.OrderBy(a => a.Version)
        select (round, checkIn, answer);

    private static string Standing(CheckIn checkIn, Answer answer) =>
        checkIn.Answers.Any(later => later.Version > answer.Version) ? $"amended by version {answer.Version + 1}" : "in force";
}
