using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Matters;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Escalations;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>"Ask the board": the SRO or a deputy asks for help from a check-in, and the board is told at once.</summary>
internal sealed class RaiseEscalationHandler(
    ClusterDbContext db, PressedCards pressed, PostedRounds rounds, EscalationNotifications notifications, PostedCards cards)
    : ICardActionHandler<RaiseEscalation>
{
    private const string NotYours = "This check-in is not one that you can ask for help from. Nothing was stored.";

    public async Task<CardResponse> HandleAsync(
        RaiseEscalation action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        var checkIn = await db.CheckIns.FirstOrDefaultAsync(c => c.Id == action.CheckIn, cancellationToken);
        if (checkIn is null || turn.Person is not { } person)
        {
            return CardResponse.Saying(await WhoCanHelp.FromAdministratorsAsync(NotYours, turn, cancellationToken));
        }

        var psa = await db.Psas.Include(p => p.Indicators).SingleAsync(p => p.Id == checkIn.PsaId, cancellationToken);
        var cluster = await db.Clusters.SingleAsync(c => c.Id == psa.ClusterId, cancellationToken);
        if (cluster.TenantId != person.TenantId || !person.MayTake(EscalationStep.Raise, psa))
        {
            return CardResponse.Saying(cluster.TenantId == person.TenantId && turn.Conversation.ClusterId == cluster.Id
                ? await WhoCanHelp.FromOwnersAsync(
                    $"Only the SRO of PSA {psa.Number} or a deputy can ask for help with it. Nothing was stored.", psa, turn,
                    cancellationToken)
                : await WhoCanHelp.FromAdministratorsAsync(NotYours, turn, cancellationToken));
        }

        if (!await cards.WorkInAsync(RoundReader.KeyOf(checkIn.RoundId), cluster.Id, turn.Conversation, cancellationToken))
        {
            return CardResponse.Saying(PostedCards.Elsewhere);
        }

        if (await db.Rounds.AnyAsync(r => r.Id == checkIn.RoundId && r.ClosedAt != null, cancellationToken))
        {
            return CardResponse.Saying("This check-in is closed. Nothing was stored. Please ask from the one that is open now.");
        }

        var card = new PressedCard(checkIn.RoundId, checkIn.Id, person.Id, action.Mine, inputs.All);
        if (action.Numbering != cluster.Numbering)
        {
            return Round(await pressed.AnewAsync(card, cancellationToken));
        }

        var reader = HelpFormReader.Read(inputs, psa, cluster.Today(turn.Now));
        return reader.IsGood
            ? await KeepAsync(checkIn, psa, cluster, reader, card, turn, cancellationToken)
            : Round((await pressed.ViewAsync(card, cancellationToken)).WithDraft(checkIn.Id, reader.Draft));
    }

    private async Task<CardResponse> KeepAsync(
        CheckIn checkIn, Psa psa, Cluster cluster, HelpFormReader reader, PressedCard card, TurnContext turn, CancellationToken token)
    {
        if (await IsAskedAlreadyAsync(checkIn, reader, token))
        {
            var view = await pressed.ViewAsync(card, token);
            return Round(view.WithNotice(checkIn.Id, "This help has been asked for already. Nothing was stored twice."));
        }

        var escalation = new Escalation
        {
            PsaId = psa.Id,
            IndicatorId = reader.About?.Id,
            CheckInId = checkIn.Id,
            RaisedById = turn.Person!.Id,
            RaisedAt = turn.Now,
            Need = reader.Need!,
            NeededOn = reader.NeededOn,
        };
        escalation.Take(EscalationStep.Raise, turn.Person.Id, turn.Now);
        db.Escalations.Add(escalation);
        var it = new EscalationDetails(escalation, psa, cluster);
        var told = EscalationLabels.Told(await notifications.ShowAsync(it, token));
        await rounds.ShowAsync(checkIn.RoundId, $"{it.Key}:{it.Version}");
        var round = await pressed.ViewAsync(card, token);
        return Round(round.WithNotice(checkIn.Id, told));
    }

    // A button pressed twice asks once.
    private async Task<bool> IsAskedAlreadyAsync(CheckIn checkIn, HelpFormReader reader, CancellationToken token)
    {
        var asked = await db.Escalations.Include(e => e.Events).Where(e => e.CheckInId == checkIn.Id).ToListAsync(token);
        return asked.Any(e => e.Need == reader.Need && e.NeededOn == reader.NeededOn && e.IndicatorId == reader.About?.Id
            && e.State() != EscalationState.Closed);
    }

    private static CardResponse Round(RoundView view) => CardResponse.With(RoundCard.Build(view));
}
