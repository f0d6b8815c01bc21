using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Views;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>Receives answers to check-ins: who may, to which, and how they are kept.</summary>
internal sealed class CheckInDesk(ClusterDbContext db, RoundCopies copies, PressedCards pressed, RoundDrafts drafts, PostedCards cards)
{
    private static readonly CompiledQuery<Func<ClusterDbContext, Guid, IAsyncEnumerable<Found>>> CheckInById = new(() => EF.CompileAsyncQuery(
        (ClusterDbContext db, Guid id) => db.CheckIns
            .Where(c => c.Id == id)
            .Join(db.Rounds, c => c.RoundId, r => r.Id, (checkIn, round) => new { checkIn, round })
            .Join(db.Psas, both => both.checkIn.PsaId, p => p.Id, (both, psa) => new { both.checkIn, both.round, psa })
            .Join(db.Clusters, all => all.round.ClusterId, c => c.Id, (all, cluster) => new Found(all.checkIn, all.round, all.psa, cluster))));

    private static readonly CompiledQuery<Func<ClusterDbContext, Guid, IAsyncEnumerable<Indicator>>> IndicatorsOf = new(() => EF.CompileAsyncQuery(
        (ClusterDbContext db, Guid psaId) => db.Indicators.Where(i => i.PsaId == psaId && i.ArchivedAt == null)));

    private static readonly CompiledQuery<Func<ClusterDbContext, Guid, IAsyncEnumerable<Answer>>> AnswerThatStands = new(() => EF.CompileAsyncQuery(
        (ClusterDbContext db, Guid checkInId) => db.Answers.Include(a => a.Rows)
            .Where(a => a.CheckInId == checkInId && !db.Answers.Any(later => later.CheckInId == checkInId && later.Version > a.Version))));

    /// <summary>The check-in, or why the person cannot answer it now, in words for that person.</summary>
    public async Task<(OpenCheckIn? CheckIn, string? Refusal)> OpenAsync(Guid checkInId, TurnContext turn, CancellationToken token) =>
        await FindAsync(checkInId, turn, token) switch
        {
            ({ IsClosed: true }, _) => (null, "This check-in is closed. Nothing was stored. Please answer the one that is open now."),
            var found => found,
        };

    /// <summary>The check-in, open or closed, or why the person has nothing to do with it.</summary>
    public async Task<(OpenCheckIn? CheckIn, string? Refusal)> FindAsync(Guid checkInId, TurnContext turn, CancellationToken token)
    {
        var found = await FindAsync(checkInId, token);
        if (found is null || turn.Person is not { } person)
        {
            return (null, "This check-in is not one that you can answer. Nothing was stored.");
        }

        var (checkIn, round, psa, cluster) = found;
        if (cluster.TenantId != person.TenantId || !IsAsked(person, psa))
        {
            return (null, $"PSA {psa.Number} is answered by its SRO, a deputy, or an indicator's holder. Nothing was stored.");
        }

        return turn.Conversation.ClusterId == cluster.Id || await cards.StandInAsync(RoundViews.Subject(round.Id), turn.Conversation, token)
            ? (new OpenCheckIn(checkIn, round, psa, cluster, person), null)
            : (null, PostedCards.Elsewhere);
    }

    /// <summary>Keeps the answer as the next version, shows it on every copy of the card, and to who answered.</summary>
    /// <param name="open">What is answered.</param>
    /// <param name="answer">The next version.</param>
    /// <param name="card">The card on which it was given.</param>
    /// <param name="ask">What the person is asked next at this check-in, if anything.</param>
    /// <param name="token">Ends the attempt.</param>
    public async Task<CardAnswer> KeepAsync(OpenCheckIn open, Answer answer, PressedCard card, CheckInDraft? ask, CancellationToken token)
    {
        db.Answers.Add(answer);
        await drafts.RemoveAsync(open.CheckIn.Id, open.Person.Id, token);
        var shown = await copies.ShowAsync(open.Round.Id, $"answer:{answer.Id:N}", token);
        if (card.Mine != true && ask is null)
        {
            return CardAnswer.With(shown.Card, shown.Json);
        }

        var view = await pressed.ViewAsync(shown.Read, card, token);
        return Show(ask is null ? view : view.WithDraft(open.CheckIn.Id, ask));
    }

    /// <summary>The card again with a form open at the check-in. What was typed into it is kept.</summary>
    public async Task<CardAnswer> GiveBackAsync(OpenCheckIn open, TypedUpdate update, CheckInDraft form, PressedCard card, string? notice, TurnContext turn, CancellationToken token)
    {
        if (update.HasSomething)
        {
            await drafts.KeepAsync(open.CheckIn.Id, open.Person.Id, update.Typed, turn.Now, token);
        }

        var view = (await pressed.ViewAsync(card, token)).WithDraft(open.CheckIn.Id, form);
        return Show(notice is null ? view : view.WithNotice(open.CheckIn.Id, notice));
    }

    /// <summary>The card again, with a form open at the check-in or without one.</summary>
    public async Task<CardAnswer> ShowAsync(PressedCard card, CheckInDraft? form, CancellationToken token)
    {
        var view = await pressed.ViewAsync(card, token);
        return Show(form is null ? view : view.WithDraft(card.CheckIn, form));
    }

    public static CardAnswer Show(RoundView view) => CardAnswer.With(RoundCard.Build(view));

    private async Task<Found?> FindAsync(Guid checkInId, CancellationToken token)
    {
        var found = await CheckInById.On(db)(db, checkInId).FirstOrDefaultAsync(token);
        if (found is not null)
        {
            // Only the answer that stands: its rows and the PSA's indicators find their places by themselves.
            await IndicatorsOf.On(db)(db, found.Psa.Id).ToListAsync(token);
            await AnswerThatStands.On(db)(db, checkInId).ToListAsync(token);
        }

        return found;
    }

    private static bool IsAsked(Person person, Psa psa) =>
        psa.ArchivedAt is null && (person.MayAnswer(psa) || psa.Indicators.Any(i => person.Holds(i.Id)));

    private sealed record Found(CheckIn CheckIn, CheckInRound Round, Psa Psa, Cluster Cluster);
}
