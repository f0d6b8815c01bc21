using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Views;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Indicators.Periods;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>Makes the next version of an answer of what was typed: its figures become readings, and what they then say is recorded beside each judgement.</summary>
internal sealed class UpdateKeeping(ClusterDbContext db, CheckInDesk desk, IndicatorViews indicators)
{
    public async Task<CardAnswer> KeepAsync(OpenCheckIn open, TypedUpdate update, PressedCard card, TurnContext turn, CancellationToken token)
    {
        var answer = Parts(open, update).ToAnswer(open, turn.Now);
        await AddReadingsAsync(open, update, answer, turn, token);
        await db.SaveChangesAsync(token);
        var known = await indicators.ReadAsync([open.Psa], token);
        foreach (var indicator in open.Indicators)
        {
            var said = update.Rows.FirstOrDefault(row => row.Indicator == indicator);
            var before = open.Latest?.Rows.FirstOrDefault(row => row.IndicatorId == indicator.Id) is { } row ? RowParts.Of(row) : null;
            if ((said is null ? before : Next(said, before, known[indicator.Id])) is { } next)
            {
                answer.Rows.Add(next.ToRow(answer, indicator.Id));
            }
        }

        return await desk.KeepAsync(open, answer, card, Difference(open, update, answer), token);
    }

    private static AnswerParts Parts(OpenCheckIn open, TypedUpdate update)
    {
        var before = AnswerParts.Of(open);
        return before with
        {
            NothingNew = false,
            BigPicture = update.BigPicture ?? before.BigPicture,
            Theme = update.Theme ?? before.Theme,
            SideEffects = update.SideEffects ?? before.SideEffects,
            AnythingElse = update.AnythingElse ?? before.AnythingElse,
            // A holder's figure does not take back what the SRO said.
            NotThisRoundBecause = open.SpeaksForAll ? null : before.NotThisRoundBecause,
            CorrectedBecause = update.CorrectedBecause ?? before.CorrectedBecause,
        };
    }

    private static RowParts Next(TypedRow said, RowParts? before, IndicatorView indicator)
    {
        var status = said.Status ?? before?.Status;
        var computed = indicator.Computed is Assessment.Verdict verdict ? verdict.Status : (ComputedStatus?)null;
        var isSame = before is not null && (before.Status, before.Computed) == (status, computed);
        return new RowParts(
            said.Value ?? before?.Value,
            status,
            said.Confidence ?? before?.Confidence,
            said.ForCitizens ?? before?.ForCitizens,
            computed,
            isSame ? before!.DiffersBecause : null);
    }

    /// <summary>Asks once, for the judgements just given that differ from the figures and of which nobody has said why.</summary>
    private static CheckInDraft? Difference(OpenCheckIn open, TypedUpdate update, Answer answer)
    {
        var differing = update.Rows
            .Where(said => said.Status is not null)
            .Where(said => answer.Rows.Single(row => row.IndicatorId == said.Indicator.Id) is { DiffersBecause: null } row && Differs(row))
            .Select(said => open.Psa.ReferenceOf(said.Indicator))
            .ToList();
        return differing.Count == 0 ? null : CheckInDraft.Opened(CheckInForm.Difference) with { About = differing };
    }

    public static bool Differs(AnswerRow row) => row is { Status: { } declared, Computed: { } computed }
        && declared.Differs(computed);

    private async Task AddReadingsAsync(OpenCheckIn open, TypedUpdate update, Answer answer, TurnContext turn, CancellationToken token)
    {
        foreach (var row in update.Rows.Where(row => row.Value is not null))
        {
            var last = await db.Readings.Where(r => r.IndicatorId == row.Indicator.Id).MaxAsync(r => (int?)r.Version, token) ?? 0;
            db.Readings.Add(new Reading
            {
                IndicatorId = row.Indicator.Id,
                Version = last + 1,
                Value = row.Value!.Value,
                Period = open.IsClosed ? await CorrectedPeriodAsync(open, row.Indicator, token) : Period.Day(open.Cluster.Today(turn.Now)),
                RecordedAt = turn.Now,
                RecordedById = open.Person.Id,
                AnswerId = answer.Id,
            });
        }
    }

    /// <summary>A correction is of the same period as the figure that it corrects; a figure that was not given then is of the round's day.</summary>
    private async Task<Period> CorrectedPeriodAsync(OpenCheckIn open, Indicator indicator, CancellationToken token) =>
        await db.Readings
            .Where(r => r.IndicatorId == indicator.Id && db.Answers.Any(a => a.Id == r.AnswerId && a.CheckInId == open.CheckIn.Id))
            .OrderByDescending(r => r.Version)
            .Select(r => r.Period)
            .FirstOrDefaultAsync(token) ?? Period.Day(open.Round.OccursOn);
}
