using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Matters;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Cards.Escalations;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>Takes the steps of an escalation: who may, whether it is open to the step, how it is kept and who sees it.</summary>
internal sealed class EscalationService(
    ClusterDbContext db, EscalationReader reader, EscalationNotifications notifications, PostedRounds rounds, PostedCards cards,
    EscalationMetrics metrics, AfterCommit commit)
{
    private const string NotYours = "This request is not one that you can act on. Nothing was stored.";

    public async Task<CardResponse> TakeAsync(
        Guid escalationId, EscalationStep step, CardInputs inputs, TurnContext turn, CancellationToken token)
    {
        if (turn.Person is not { } person || await FindAsync(escalationId, person, token) is not { } it)
        {
            return CardResponse.Saying(await WhoCanHelp.FromAdministratorsAsync(NotYours, turn, token));
        }

        var typed = TypedStep.Read(step, inputs);
        var refusal = it.Escalation.Refusal(step, person, it.Psa);
        if (refusal is not null && !person.MayTake(step, it.Psa))
        {
            return CardResponse.Saying(
                await WhoCanHelp.FromRolesAsync($"{refusal} Nothing was stored.", it.Psa, EscalationLifecycle.WhoTakes(step), turn, token));
        }

        if (!await cards.WorkInAsync(it.Key, it.Cluster.Id, turn.Conversation, token))
        {
            return CardResponse.Saying(PostedCards.Elsewhere);
        }

        var isForSro = await IsSrosCardAsync(it, step, turn, token);
        if ((refusal ?? typed.Problem) is { } problem)
        {
            // Somebody else may have been quicker: the card as it is now says more than a refusal.
            var now = await reader.ReadAsync(it, token);
            return Showing(now with { Draft = new EscalationDraft(step, typed.Typed, problem) }, isForSro);
        }

        db.EscalationEvents.Add(it.Escalation.Take(step, person.Id, turn.Now, typed.Text));
        if (step == EscalationStep.Acknowledge)
        {
            commit.Do(() => metrics.Acknowledged(turn.Now - it.Escalation.RaisedAt));
        }

        var view = await notifications.ShowAsync(it, token);
        await notifications.TellStepAsync(it, view, token);
        await ShowInRoundAsync(it, token);
        return Showing(view, isForSro);
    }

    private async Task<EscalationDetails?> FindAsync(Guid id, Person person, CancellationToken token)
    {
        if (await db.Escalations.Include(e => e.Events).FirstOrDefaultAsync(e => e.Id == id, token) is not { } escalation)
        {
            return null;
        }

        var psa = await db.Psas.Include(p => p.Indicators).SingleAsync(p => p.Id == escalation.PsaId, token);
        var cluster = await db.Clusters.SingleAsync(c => c.Id == psa.ClusterId, token);
        return cluster.TenantId == person.TenantId && (person.SitsOnBoard(cluster.Id) || person.MayAnswer(psa))
            ? new EscalationDetails(escalation, psa, cluster)
            : null;
    }

    // Only "Close" stands on both cards. Somebody who is both SRO and chair has both in one chat: the message that was pressed tells.
    private async Task<bool> IsSrosCardAsync(EscalationDetails it, EscalationStep step, TurnContext turn, CancellationToken token)
    {
        if (step != EscalationStep.Close)
        {
            return step == EscalationStep.AnswerChallenge;
        }

        var key = it.Key.Value;
        var face = await db.Deliveries
            .Where(d => d.Subject == key && d.ActivityId == turn.Activity.ReplyToId && d.ConversationId == turn.Conversation.Id)
            .Select(d => d.Face)
            .FirstOrDefaultAsync(token);
        return face is null
            ? turn.Conversation.Kind is ConversationKind.Personal or ConversationKind.GroupChat && !turn.Person!.Chairs(it.Cluster.Id)
            : face == EscalationCardVariant.Sro;
    }

    private async Task ShowInRoundAsync(EscalationDetails it, CancellationToken token)
    {
        if (it.Escalation.CheckInId is { } asked)
        {
            var checkIn = await db.CheckIns.SingleAsync(c => c.Id == asked, token);
            await rounds.ShowAsync(checkIn.RoundId, $"{it.Key}:{it.Version}");
        }
    }

    private static CardResponse Showing(EscalationView view, bool isForSro) =>
        CardResponse.With(EscalationCard.Build(view with { IsForSro = isForSro }));
}
