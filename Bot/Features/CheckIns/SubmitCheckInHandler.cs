using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Views;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>"Save the update": the answer is stored, its figures become readings, and the card shows what was recorded.</summary>
internal sealed class SubmitCheckInHandler(CheckInDesk desk, RoundViews views, IndicatorViews indicators) : ICardActionHandler<SubmitCheckIn>
{
    public async Task<CardAnswer> HandleAsync(SubmitCheckIn action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var (open, refusal) = await desk.OpenAsync(action.CheckIn, turn, cancellationToken);
        if (open is null)
        {
            return CardAnswer.Saying(refusal!);
        }

        var known = await indicators.ReadAsync([open.Psa], cancellationToken);
        var update = TypedUpdate.Read(inputs, open, known);
        if (!update.IsGood)
        {
            var view = await views.ReadAsync(open.Round.Id, cancellationToken);
            return CardAnswer.With(RoundCard.Build(view.WithDraft(open.CheckIn.Id, update.Draft)));
        }

        var answer = Answer(open, update, turn.Now);
        await AddReadingsAsync(open, update, answer, turn, cancellationToken);
        return await desk.KeepAsync(open, answer, cancellationToken);
    }

    /// <summary>What was said before and is not said anew still stands: a new version holds the whole answer.</summary>
    private static Answer Answer(OpenCheckIn open, TypedUpdate update, DateTimeOffset now)
    {
        var before = open.Latest;
        var answer = new Answer
        {
            CheckInId = open.CheckIn.Id,
            Version = (before?.Version ?? 0) + 1,
            AnsweredById = open.Person.Id,
            AnsweredAt = now,
            NothingNew = false,
            SpeaksForAll = before?.SpeaksForAll == true || open.Person.MayAnswer(open.Psa),
            BigPicture = update.BigPicture ?? before?.BigPicture,
        };
        foreach (var indicator in open.Psa.Indicators)
        {
            var said = update.Rows.FirstOrDefault(row => row.Indicator == indicator);
            var earlier = before?.Rows.FirstOrDefault(row => row.IndicatorId == indicator.Id);
            if ((said.Value ?? earlier?.Value) is var value && (said.Status ?? earlier?.Status) is var status && (value is not null || status is not null))
            {
                answer.Rows.Add(new AnswerRow { AnswerId = answer.Id, IndicatorId = indicator.Id, Value = value, Status = status });
            }
        }

        return answer;
    }

    private static async Task AddReadingsAsync(OpenCheckIn open, TypedUpdate update, Answer answer, TurnContext turn, CancellationToken token)
    {
        foreach (var row in update.Rows.Where(row => row.Value is not null))
        {
            var last = await turn.Db.Readings.Where(r => r.IndicatorId == row.Indicator.Id).MaxAsync(r => (int?)r.Version, token) ?? 0;
            turn.Db.Readings.Add(new Reading
            {
                IndicatorId = row.Indicator.Id,
                Version = last + 1,
                Value = row.Value!.Value,
                Period = CardDates.Day(open.Cluster.Today(turn.Now)),
                RecordedAt = turn.Now,
                RecordedById = open.Person.Id,
                AnswerId = answer.Id,
            });
        }
    }
}
