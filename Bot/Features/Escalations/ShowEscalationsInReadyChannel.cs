using ClusterBot.Bot.Data;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Happenings;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>A board's channel that the bot has just come into shows what is open, which its members may never have seen.</summary>
internal sealed class ShowEscalationsInReadyChannel(ClusterDbContext db, EscalationAlerts alerts) : IHappeningHandler<LinkedChannelReady>
{
    public async Task HandleAsync(LinkedChannelReady happening, TurnContext turn, CancellationToken cancellationToken)
    {
        if (happening.Channel.Purpose != ChannelPurpose.DeliveryBoard)
        {
            return;
        }

        var psas = await db.Psas.Include(p => p.Indicators).Where(p => p.ClusterId == happening.Cluster.Id).ToListAsync(cancellationToken);
        var open = await db.OpenEscalations([.. psas.Select(p => p.Id)]).OrderBy(e => e.RaisedAt).ToListAsync(cancellationToken);
        foreach (var escalation in open)
        {
            var it = new EscalationCase(escalation, psas.Single(p => p.Id == escalation.PsaId), happening.Cluster);
            await alerts.PostAgainAsync(it, happening.Channel, turn.Key, cancellationToken);
        }
    }
}
