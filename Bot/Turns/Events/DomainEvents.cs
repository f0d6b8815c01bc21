namespace ClusterBot.Bot.Turns.Events;

/// <summary>Tells all handlers that something happened, in the order in which the features were added.</summary>
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
/// How one feature does its part when another says that something happened: called inside the same transaction, before the
/// commit. Features know the event, never each other.
/// </summary>
public interface IDomainEventHandler<in TEvent>
{
    Task HandleAsync(TEvent domainEvent, TurnContext turn, CancellationToken cancellationToken);
}
