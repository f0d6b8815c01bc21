using ClusterBot.Bot.Data;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Happenings;
using ClusterBot.Cards.Reminders;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Reminders;

/// <summary>"Show it here": an escalation that waits for the person comes into the personal chat.</summary>
internal sealed class OpenEscalationHandler(ClusterDbContext db, ReminderDesk desk, Happenings happenings) : ICardActionHandler<OpenEscalation>
{
    public async Task<CardAnswer> HandleAsync(OpenEscalation action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person || !await WaitsForAsync(action.Escalation, person, cancellationToken))
        {
            return CardAnswer.Saying("This request does not wait for you any more. Nothing was changed.");
        }

        if (!await desk.StandsHereAsync(person, turn, cancellationToken))
        {
            return CardAnswer.Saying(PostedCards.Elsewhere);
        }

        await happenings.TellAsync(new EscalationWanted(action.Escalation, person, turn.Conversation), turn, cancellationToken);
        return CardAnswer.Saying("The request is below.");
    }

    private async Task<bool> WaitsForAsync(Guid id, Person person, CancellationToken token)
    {
        var escalation = await db.Escalations.AsNoTracking().Include(e => e.Events).FirstOrDefaultAsync(e => e.Id == id, token);
        var psa = escalation is null ? null : await db.Psas.AsNoTracking().SingleAsync(p => p.Id == escalation.PsaId, token);
        return psa is not null
            && escalation!.WaitsFor(person, psa) is not null
            && await db.Clusters.AnyAsync(c => c.Id == psa.ClusterId && c.TenantId == person.TenantId, token);
    }
}
