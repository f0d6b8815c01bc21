namespace ClusterBot.Bot.Turns.Events;

/// <summary>Publishes an event to all its handlers, in the order in which the features were added.</summary>
public sealed class DomainEvents(IServiceProvider services)
{
    public async Task PublishAsync<TEvent>(TEvent domainEvent, TurnContext turn, CancellationToken cancellationToken)
    {
        foreach (var handler in services.GetServices<IDomainEventHandler<TEvent>>())
        {
            await handler.HandleAsync(domainEvent, turn, cancellationToken);
        }
    }
}

/// <summary>
/// A feature's reaction to another feature's event: called inside the same transaction, before the commit. Features know the event,
/// never each other.
/// </summary>
public interface IDomainEventHandler<in TEvent>
{
    Task HandleAsync(TEvent domainEvent, TurnContext turn, CancellationToken cancellationToken);
}
