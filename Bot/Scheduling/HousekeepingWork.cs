using ClusterBot.Bot.Data;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Scheduling;

/// <summary>Removes what is older than it may be kept, a few hundred rows at a time so that nobody waits for it.</summary>
/// <remarks>Posted messages stay, without their contents: a card posted months ago is still updated through the delivery that posted it.</remarks>
internal sealed class HousekeepingWork(Transactions transactions, RetentionOptions kept, TimeProvider time) : IScheduledWork
{
    internal const int Batch = 500;

    public static string Name => "housekeeping";

    public static TimeSpan Every => TimeSpan.FromHours(12);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var purge in Purges(time.GetUtcNow()))
        {
            while (await transactions.RunAsync(null, (services, token) => purge(services.GetRequiredService<ClusterDbContext>(), token), cancellationToken) == Batch)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Each removes one batch and says how many rows it had.</summary>
    private IEnumerable<Func<ClusterDbContext, CancellationToken, Task<int>>> Purges(DateTimeOffset now)
    {
        var (turns, updates, bodies) = (now - kept.Turns, now - kept.Updates, now - kept.DeliveryBodies);
        var (messages, summaries, exports, drafts) = (now - kept.Messages, now - kept.Summaries, now - kept.Exports, now - kept.Drafts);
        return
        [
            (db, token) => db.Turns.Where(t => t.TakenAt < turns).OrderBy(t => t.TakenAt).Take(Batch).ExecuteDeleteAsync(token),
            (db, token) => db.Deliveries
                .Where(d => d.Kind == DeliveryKind.Update && d.State != DeliveryState.Refused && d.FinishedAt < updates)
                .OrderBy(d => d.Id).Take(Batch).ExecuteDeleteAsync(token),
            (db, token) => db.Deliveries
                .Where(d => d.FinishedAt < bodies && d.Body != Data.Delivery.NoBody)
                .OrderBy(d => d.Id).Take(Batch).ExecuteUpdateAsync(set => set.SetProperty(d => d.Body, Data.Delivery.NoBody), token),
            (db, token) => db.Messages.Where(m => m.PostedAt < messages).OrderBy(m => m.PostedAt).Take(Batch).ExecuteDeleteAsync(token),
            (db, token) => db.Summaries.Where(s => s.FinishedAt < summaries).OrderBy(s => s.FinishedAt).Take(Batch).ExecuteDeleteAsync(token),
            (db, token) => db.RegisterUploads.Where(u => u.RequestedAt < exports).OrderBy(u => u.RequestedAt).Take(Batch).ExecuteDeleteAsync(token),
            (db, token) => db.Drafts.Where(d => d.SavedAt < drafts).OrderBy(d => d.SavedAt).Take(Batch).ExecuteDeleteAsync(token),
            (db, token) => db.Exports.Where(e => e.RequestedAt < exports).OrderBy(e => e.RequestedAt).Take(Batch).ExecuteDeleteAsync(token),
        ];
    }
}
