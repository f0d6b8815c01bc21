using ClusterBot.Bot.Stopping;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Connector;

namespace ClusterBot.Bot.Delivery;

/// <summary>Draws what is to be sent where that is not written down, just before it is sent.</summary>
public sealed partial class LateCards(IServiceScopeFactory scopes, GracefulStop stop, ILogger<LateCards> logger)
{
    /// <summary>The request with its card drawn, or what has come of it without being made.</summary>
    internal async Task<(SendPlan.Request Request, ConnectorResult? Instead)> DrawAsync(SendPlan.Request request)
    {
        if (request is not SendPlan.Update { Activity: null } update)
        {
            return (request, null);
        }

        try
        {
            var row = update.Delivery!;
            return await DrawAsync(row) is { } message
                ? (update with { Activity = ActivityJson.Address(message.ToJson(), row.BotId, update.ConversationId, update.ActivityId) }, null)
                : (update, new ConnectorResult.Refused(0, LocalRefusals.NothingToUpdate));
        }
        catch (Exception exception)
        {
            // The database perhaps; it is drawn at the next attempt.
            LogUndrawn(exception);
            return (update, new ConnectorResult.Unavailable(null, exception.GetType().Name));
        }
    }

    private async Task<OutboundMessage?> DrawAsync(Data.Delivery row)
    {
        await using var scope = scopes.CreateAsyncScope();
        var parts = row.Subject?.Split(':') ?? [];
        var card = scope.ServiceProvider.GetServices<ILateCard>().FirstOrDefault(card => card.Family.Name == parts[0]);
        return card is not null && parts.Length > 1 && Guid.TryParse(parts[1], out var about) ? await card.DrawAsync(about, stop.LastMoment) : null;
    }

    [LoggerMessage(LogLevel.Error, "A card could not be drawn for an update.")]
    private partial void LogUndrawn(Exception exception);
}
