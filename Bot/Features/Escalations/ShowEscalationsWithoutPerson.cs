using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.CardKeys;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Happenings;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>Takes the name of somebody who was erased off the escalation cards.</summary>
internal sealed class ShowEscalationsWithoutPerson(ClusterDbContext db, EscalationAlerts alerts) : ICardErasure
{
    public IReadOnlyList<CardFamily> Families => [CardFamily.Escalation];

    public async Task EraseAsync(PersonErased erased, TurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var escalation in await db.Escalations.Include(e => e.Events).Where(e => erased.Escalations.Contains(e.Id)).ToListAsync(cancellationToken))
        {
            var psa = await db.Psas.Include(p => p.Indicators).SingleAsync(p => p.Id == escalation.PsaId, cancellationToken);
            var cluster = await db.Clusters.SingleAsync(c => c.Id == psa.ClusterId, cancellationToken);
            await alerts.ShowCopiesAsync(new EscalationCase(escalation, psa, cluster), $"erased:{erased.PersonId:N}", cancellationToken);
        }
    }
}
