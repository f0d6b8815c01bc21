using ClusterBot.Bot.Features.Requests.Telling;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Requests.Clocks;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Requests.Clocks;

/// <summary>
/// Lets the clocks of requests act, and shows within a minute what became of the messages about them. It finds what is due in the
/// database: a missed run is made up for, a second one does nothing.
/// </summary>
internal sealed class LookAfterRequests(ClusterDbContext known, RequestReader reader, Transactions transactions, TimeProvider time)
    : IRecurringJob
{
    public static string Name => "look after requests";

    public static TimeSpan Every => TimeSpan.FromSeconds(30);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var open = await reader.OfAsync(await known.OpenRequests().AsNoTracking().ToListAsync(cancellationToken), cancellationToken);
        var decided = await known.DecidedLatelyAsync(
            [.. open.Select(details => details.Key)], [RequestCardVariant.Asked, RequestCardVariant.Watching], now, cancellationToken);
        foreach (var details in open)
        {
            var isDecided = decided.Contains(details.Key.Value!);
            if (isDecided || details.Request.Due(details.Hours, now).Count > 0)
            {
                // One by one: whoever presses a button meanwhile waits for one of them and not for all.
                await transactions.RunAsync(
                    details.Request.TenantId, (services, cancellationToken) => services.GetRequiredService<RequestClockwork>()
                        .LookAsync(details.Request.Id, isDecided, cancellationToken), cancellationToken);
            }
        }
    }
}
