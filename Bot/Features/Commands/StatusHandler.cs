using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Views;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Escalations;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Commands;

/// <summary>"status": how the cluster's check-in stands and what is open with the board.</summary>
internal sealed class StatusHandler(RoundViews rounds) : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (await ReadableCluster.FindAsync(turn, cancellationToken) is not { } cluster)
        {
            return;
        }

        var open = await turn.Db.Rounds.FirstOrDefaultAsync(r => r.ClusterId == cluster.Id && r.ClosedAt == null, cancellationToken);
        await turn.ShowAsync(StatusCard.Build(new StatusView(
            cluster.Name,
            cluster.Marking,
            open is null ? null : await rounds.ReadAsync(open.Id, cancellationToken),
            cluster.NextRoundAt(turn.Now),
            await EscalationsAsync(turn, cluster, cancellationToken))));
    }

    private static async Task<IReadOnlyList<OpenEscalationView>> EscalationsAsync(TurnContext turn, Cluster cluster, CancellationToken token)
    {
        var numbers = await turn.Db.Psas.Where(p => p.ClusterId == cluster.Id).ToDictionaryAsync(p => p.Id, p => p.Number, token);
        var escalations = await turn.Db.OpenEscalations(numbers.Keys).AsNoTracking().ToListAsync(token);
        return [.. escalations
            .OrderBy(e => e.NeededOn)
            .Select(e => new OpenEscalationView(numbers[e.PsaId], e.Need, e.NeededOn, EscalationWords.Of(e.State())))];
    }
}
