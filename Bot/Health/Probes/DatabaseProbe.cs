using ClusterBot.Bot.Database;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Health.Probes;

/// <summary>
/// Reads while all is well. After a failure it writes, as much as a turn might, and nothing else ends the failure: a full disk can
/// be read from, and has room for what is small.
/// </summary>
internal sealed class DatabaseProbe(
    IServiceScopeFactory scopes, IDatabaseEngine engine, Transactions transactions, HealthState state, TimeProvider time) : IProbe
{
    private const int AsMuchAsATurn = 64 * 1024;

    public Dependency Dependency => Dependency.Database;

    public bool OnlyWhenFaulty => false;

    public async Task<string?> FindProblemAsync(CancellationToken cancellationToken)
    {
        try
        {
            engine.Check();
            await (state.Of(Dependency) is null ? ReadAsync(cancellationToken) : WriteAsync(cancellationToken));
            return null;
        }
        catch (Exception exception) when (StorageFault.Reason(exception) is { } reason)
        {
            return reason;
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ClusterDbContext>().Conversations.AsNoTracking().AnyAsync(cancellationToken);
    }

    private Task WriteAsync(CancellationToken cancellationToken) => transactions.RunAsync(
        async (services, cancellationToken) =>
        {
            var db = services.GetRequiredService<ClusterDbContext>();
            var row = db.Turns.Add(new ProcessedActivity
            {
                Key = $"probe-{Guid.NewGuid():N}",
                TakenAt = time.GetUtcNow(),
                InvokeBody = new string('-', AsMuchAsATurn),
            }).Entity;
            await db.SaveChangesAsync(cancellationToken);
            db.Turns.Remove(row);
        },
        cancellationToken);
}
