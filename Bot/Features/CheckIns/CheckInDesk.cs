using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Views;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>Receives answers to check-ins: who may, to which, and how they are kept.</summary>
internal sealed class CheckInDesk(ClusterDbContext db, RoundCopies copies, PostedCards cards)
{
    /// <summary>The check-in, or why the person cannot answer it now, in words for that person.</summary>
    public async Task<(OpenCheckIn? CheckIn, string? Refusal)> OpenAsync(Guid checkInId, TurnContext turn, CancellationToken token)
    {
        var checkIn = await db.CheckIns.Include(c => c.Answers).ThenInclude(a => a.Rows).FirstOrDefaultAsync(c => c.Id == checkInId, token);
        if (checkIn is null || turn.Person is not { } person)
        {
            return (null, "This check-in is not one that you can answer. Nothing was stored.");
        }

        var round = await db.Rounds.SingleAsync(r => r.Id == checkIn.RoundId, token);
        var psa = await db.Psas.Include(p => p.Indicators).SingleAsync(p => p.Id == checkIn.PsaId, token);
        var cluster = await db.Clusters.SingleAsync(c => c.Id == round.ClusterId, token);
        if (cluster.TenantId != person.TenantId || !IsAsked(person, psa))
        {
            return (null, $"PSA {psa.Number} is answered by its SRO, a deputy, or an indicator's holder. Nothing was stored.");
        }

        if (turn.Conversation.ClusterId != cluster.Id && !await cards.StandInAsync(RoundViews.Subject(round.Id), turn.Conversation, token))
        {
            return (null, PostedCards.Elsewhere);
        }

        return round.ClosedAt is null
            ? (new OpenCheckIn(checkIn, round, psa, cluster, person), null)
            : (null, "This check-in is closed. Nothing was stored. Please answer the one that is open now.");
    }

    /// <summary>Keeps the answer as the next version and shows it on every copy of the card.</summary>
    public async Task<RoundView> KeepAsync(OpenCheckIn open, Answer answer, CancellationToken token)
    {
        db.Answers.Add(answer);
        return await copies.ShowAsync(open.Round.Id, $"answer:{answer.Id:N}", token);
    }

    private static bool IsAsked(Person person, Psa psa) => person.MayAnswer(psa) || psa.Indicators.Any(i => person.Holds(i.Id));
}
