using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Lifetime;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.BotFramework.Connector;

namespace ClusterBot.Bot.Outbox.Cards;

/// <summary>Draws what is to be sent where that is not written down, just before it is sent.</summary>
public sealed partial class LateCards(IServiceScopeFactory scopes, GracefulShutdown shutdown, ILogger<LateCards> logger)
{
    /// <summary>The request with its card drawn, or what has come of it without being made.</summary>
    internal async Task<(DeliveryRequest.Request Request, ConnectorResult? Instead)> DrawAsync(DeliveryRequest.Request request)
    {
        if (request is not DeliveryRequest.Update { Activity: null } update)
        {
            return (request, null);
        }

        try
        {
            var row = update.Delivery!;
            return await DrawAsync(row) is { } message
                ? (update with { Activity = ActivityJson.Address(message.ToJson(), row.BotId, update.ConversationId, update.ActivityId) },
                    null)
                : (update, new ConnectorResult.Refused(0, RequestChecks.NothingToUpdate));
        }
        catch (Exception exception)
        {
            // The database perhaps; it is drawn at the next attempt.
            LogUndrawn(exception);
            return (update, new ConnectorResult.Unavailable(null, exception.GetType().Name));
        }
    }

    private async Task<OutboundMessage?> DrawAsync(OutboxMessage row)
    {
        await using var scope = scopes.CreateAsyncScope();
        var parts = row.Subject?.Split(':') ?? [];
        var card = scope.ServiceProvider.GetServices<ILateCard>().FirstOrDefault(card => card.Family.Name == parts[0]);
        return card is not null && parts.Length > 1 && Guid.TryParse(parts[1], out var about)
            ? await card.DrawAsync(about, shutdown.LastMoment)
            : null;
    }

    [LoggerMessage(LogLevel.Error, "A card could not be drawn for an update.")]
    private partial void LogUndrawn(Exception exception);
}

/// <summary>Draws a card as it stands, for updates that say of which card they are and not what it shows.</summary>
public interface ILateCard
{
    CardFamily Family { get; }

    /// <summary>The card as all see it; null where what it is about is gone.</summary>
    /// <param name="about">What it is about, as its key says.</param>
    Task<OutboundMessage?> DrawAsync(Guid about, CancellationToken cancellationToken);
}
