using Microsoft.Extensions.DependencyInjection.Extensions;

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

internal static class DomainEventServices
{
    private static readonly Lazy<IReadOnlyList<(Type Handler, Type[] Events)>> Handlers = new(() =>
    [
        .. typeof(DomainEventServices).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false })
            .Select(type => (type, Array.FindAll(
                type.GetInterfaces(), each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IDomainEventHandler<>))))
            .Where(handler => handler.Item2.Length > 0)
            .OrderBy(handler => handler.type.FullName, StringComparer.Ordinal),
    ]);

    /// <summary>Adds every <see cref="IDomainEventHandler{TEvent}"/> of a feature's folder, in the order of their names.</summary>
    /// <param name="services">The services.</param>
    /// <param name="feature">The feature's class, which stands in that folder.</param>
    public static IServiceCollection AddDomainEventHandlers(this IServiceCollection services, Type feature)
    {
        var folder = feature.Namespace + ".";
        foreach (var (handler, events) in Handlers.Value.Where(
            known => known.Handler.FullName!.StartsWith(folder, StringComparison.Ordinal)))
        {
            services.TryAddScoped(handler);
            Array.ForEach(events, each => services.AddScoped(each, provider => provider.GetRequiredService(handler)));
        }

        return services;
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
