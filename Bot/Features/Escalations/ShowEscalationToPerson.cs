using ClusterBot.Bot.Data;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Happenings;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>Posts an escalation's card into somebody's personal chat: the SRO's own where the step is the SRO's, else the board's.</summary>
internal sealed class ShowEscalationToPerson(ClusterDbContext db, EscalationAlerts alerts) : IHappeningHandler<EscalationWanted>
{
    public async Task HandleAsync(EscalationWanted happening, TurnContext turn, CancellationToken cancellationToken)
    {
        var escalation = await db.Escalations.Include(e => e.Events).SingleAsync(e => e.Id == happening.EscalationId, cancellationToken);
        var psa = await db.Psas.Include(p => p.Indicators).SingleAsync(p => p.Id == escalation.PsaId, cancellationToken);
        var cluster = await db.Clusters.SingleAsync(c => c.Id == psa.ClusterId, cancellationToken);
        var isSros = escalation.WaitsFor(happening.Person, psa) == EscalationStep.AnswerChallenge || !happening.Person.SitsOnBoard(cluster.Id);
        await alerts.PostAgainToAsync(
            new EscalationCase(escalation, psa, cluster), happening.Chat, isSros ? EscalationFaces.Sro : EscalationFaces.Board, turn.Key, cancellationToken);
    }
}
