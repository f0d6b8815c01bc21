using ClusterBot.Data;
using ClusterBot.Bot.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.FirstSteps;

/// <summary>Keeps the cards of the first steps as things are, until all are done.</summary>
internal sealed class UpdateFirstSteps(ClusterDbContext db, Transactions transactions) : IRecurringJob
{
    public static string Name => "update first steps";

    public static TimeSpan Every => TimeSpan.FromSeconds(30);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var tenant in await db.TenantSetups.Where(s => s.FinishedAt == null).Select(s => s.TenantId)
            .ToListAsync(cancellationToken))
        {
            await transactions.RunAsync(
                tenant, (services, cancellationToken) =>
                    services.GetRequiredService<FirstStepsService>().UpdateAsync(tenant, cancellationToken),
                cancellationToken);
        }
    }
}
