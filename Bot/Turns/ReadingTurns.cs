using ClusterBot.Bot.Database;
using ClusterBot.Data;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Invoke;

namespace ClusterBot.Bot.Turns;

/// <summary>
/// Takes presses that only show something: they wait for nobody who writes, nobody waits for them, and nothing of them is recorded,
/// because a redelivery shows the same.
/// </summary>
public sealed class ReadingTurns(IServiceProvider services) : IDisposable
{
    /// <summary>More would share the same cores, and hold connections meanwhile.</summary>
    private readonly SemaphoreSlim _places = new(2 * Environment.ProcessorCount);

    private readonly IDatabaseEngine _engine = services.GetRequiredService<IDatabaseEngine>();

    /// <summary>
    /// The answer; null when something is to be stored or the database fails, which the turn's own transaction then sees to.
    /// </summary>
    /// <param name="activity">The press.</param>
    /// <param name="match">Its route.</param>
    /// <param name="begin">Called when it need not wait for others any more.</param>
    public async Task<InvokeResponse?> TryAsync(
        Activity activity, RouteMatch match, Action? begin, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        begin?.Invoke();
        try
        {
            _engine.Check();
            await using var scope = services.CreateAsyncScope();
            return await ReadAsync(scope.ServiceProvider, activity, match, cancellationToken);
        }
        catch (Exception exception) when (exception is MustStoreException || StorageFault.Reason(exception) is not null)
        {
            return null;
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private static async Task<InvokeResponse?> ReadAsync(
        IServiceProvider services, Activity activity, RouteMatch match, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<ClusterDbContext>();
        db.OnlyReads = true;
        try
        {
            var key = TurnKey.Of(activity);
            var front = await TurnFront.ReadAsync(services, key, activity, match, cancellationToken);
            if (front.IsOfAnotherTenant(activity))
            {
                throw new MustStoreException();
            }

            var turn = await TurnContext.BeginAsync(services, key, activity, front, cancellationToken);
            var response = await match.Route.RunAsync(services, match, turn, cancellationToken);
            if (turn.Denied is not null)
            {
                // It leaves a record.
                throw new MustStoreException();
            }

            await db.SaveChangesAsync(cancellationToken);
            return InvokeAnswers.ResponseTo(activity, response);
        }
        finally
        {
            // The context goes back to the pool.
            db.OnlyReads = false;
            db.ChangeTracker.Clear();
        }
    }
}
