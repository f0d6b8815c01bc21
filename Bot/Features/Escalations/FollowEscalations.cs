using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.ReadModels.Matters;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Domain.Escalations;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>Shows within a minute what became of the messages that tell of an escalation.</summary>
internal sealed class FollowEscalations(ClusterDbContext known, Transactions transactions, TimeProvider time) : IRecurringJob
{
    public static string Name => "follow escalations";

    public static TimeSpan Every => TimeSpan.FromSeconds(30);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var open = await known.Escalations.AsNoTracking()
            .Where(e => e.Events.All(happened => happened.Step != EscalationStep.Close))
            .Join(known.Psas, e => e.PsaId, p => p.Id, (escalation, psa) => new { escalation.Id, psa.ClusterId })
            .Join(known.Clusters, e => e.ClusterId, c => c.Id, (escalation, cluster) => new { escalation.Id, cluster.TenantId })
            .ToListAsync(cancellationToken);
        var decided = await known.DecidedLatelyAsync(
            [.. open.Select(escalation => CardFamily.Escalation.Key(escalation.Id))], EscalationCardVariant.Board, time.GetUtcNow(),
            cancellationToken);
        foreach (var escalation in open.Where(e => decided.Contains(CardFamily.Escalation.Key(e.Id).Value!)))
        {
            // One by one: whoever presses a button meanwhile waits for one of them and not for all.
            await transactions.RunAsync(
                escalation.TenantId, (services, token) => FollowAsync(services, escalation.Id, token), cancellationToken);
        }
    }

    private static async Task FollowAsync(IServiceProvider services, Guid id, CancellationToken token)
    {
        var db = services.GetRequiredService<ClusterDbContext>();
        if (await db.Escalations.Include(e => e.Events).FirstOrDefaultAsync(e => e.Id == id, token) is { } escalation)
        {
            var psa = await db.Psas.Include(p => p.Indicators).SingleAsync(p => p.Id == escalation.PsaId, token);
            var cluster = await db.Clusters.SingleAsync(c => c.Id == psa.ClusterId, token);
            await services.GetRequiredService<EscalationNotifications>()
                .FollowAsync(new EscalationDetails(escalation, psa, cluster), token);
        }
    }
}
