namespace ClusterBot.Bot.Turns.Events;

/// <summary>Tells all handlers that something happened, in the order in which the features were added.</summary>
public sealed class DomainEvents(IServiceProvider services)
{
    public async Task TellAsync<THappening>(THappening happening, TurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var handler in services.GetServices<IDomainEventHandler<THappening>>())
        {
            await handler.HandleAsync(happening, turn, cancellationToken);
        }
    }
}

/// <summary>
/// How one feature does its part when another says that something happened: called inside the same transaction, before the
/// commit. Features know the happening, never each other.
/// </summary>
public interface IDomainEventHandler<in THappening>
{
    Task HandleAsync(THappening happening, TurnContext turn, CancellationToken cancellationToken);
}
