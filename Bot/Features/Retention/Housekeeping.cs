using ClusterBot.Bot.Configuration;
using ClusterBot.Data;
using ClusterBot.Data.Duties;
using ClusterBot.Bot.Scheduling;

namespace ClusterBot.Bot.Features.Retention;

/// <summary>Removes what is older than it may be kept, a few hundred rows at a time so that nobody waits for it.</summary>
/// <remarks>Posted messages stay, without their contents: a card posted months ago is still updated through the delivery that posted
/// it.</remarks>
internal sealed class Housekeeping(Transactions transactions, RetentionOptions kept, TimeProvider time) : IRecurringJob
{
    internal const int Batch = 500;

    public static string Name => "housekeeping";

    public static TimeSpan Every => TimeSpan.FromHours(12);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var purge in Purges(time.GetUtcNow()))
        {
            while (await transactions.RunAsync(
                null, (services, cancellationToken) =>
                    purge(services.GetRequiredService<ClusterDbContext>(), cancellationToken), cancellationToken) == Batch)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Each removes one batch and says how many rows it had.</summary>
    private IEnumerable<Func<ClusterDbContext, CancellationToken, Task<int>>> Purges(DateTimeOffset now) => EntityDuties.All
        .SelectMany(duties => duties.Purges)
        .Select(purge => (Func<ClusterDbContext, CancellationToken, Task<int>>)((db, cancellationToken) =>
            purge.RunAsync(db, now - kept.Of(purge.Setting), Batch, cancellationToken)));
}
