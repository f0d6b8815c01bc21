using ClusterBot.Bot.Health;
using ClusterBot.Bot.Lifetime;
using ClusterBot.Bot.Outbox;
using ClusterBot.BotFramework.Connector;

namespace ClusterBot.Bot.Delivery.Sending;

/// <summary>Carries a plan out: the only place from which messages leave.</summary>
public sealed partial class MessageSender(
    ConnectorClient connector, DeliveryMetrics metrics, HealthState faults, GracefulShutdown shutdown, TimeProvider time,
    ILogger<MessageSender> logger)
{
    internal async Task<ConnectorResult> SendAsync(DeliveryRequest.Request request)
    {
        var row = request.Delivery!;
        using var span = DeliveryMetrics.Delivering(row);
        var startedAt = time.GetTimestamp();
        var result = await TryAsync(request);
        Note(result);
        metrics.Requested(row.TenantId, time.GetElapsedTime(startedAt), result, span);
        return result;
    }

    private void Note(ConnectorResult result)
    {
        switch (result)
        {
            // Nobody was asked: there was no token, or the message is not one that can be sent.
            case ConnectorResult.Unavailable { Status: null, Reason: var reason } when faults.Of(Dependency.TokenService)?.Reason == reason:
            case ConnectorResult.Refused { Status: 0 }:
                break;
            case ConnectorResult.Unavailable unavailable:
                faults.Failed(Dependency.Connector, unavailable.Reason);
                break;
            default:
                faults.Worked(Dependency.Connector);
                break;
        }
    }

    private async Task<ConnectorResult> TryAsync(DeliveryRequest.Request request)
    {
        try
        {
            return await RequestAsync(request, shutdown.LastMoment);
        }
        catch (OperationCanceledException) when (shutdown.LastMoment.IsCancellationRequested)
        {
            return new ConnectorResult.Unavailable(null, "The bot stopped before the channel had answered.");
        }
        catch (Exception exception)
        {
            // Not foreseen, so perhaps gone later; it must not take the lane's other messages with it.
            LogFailed(exception);
            return new ConnectorResult.Unavailable(null, exception.GetType().Name);
        }
    }

    // The send in flight ends by itself when the bot stops, if it can in time: broken off, nobody knows whether it arrived.
    private Task<ConnectorResult> RequestAsync(DeliveryRequest.Request request, CancellationToken cancellationToken) => request switch
    {
        DeliveryRequest.Post { IsTargeted: true } post =>
            connector.SendTargetedAsync(post.ServiceUrl, post.ConversationId, post.Activity, cancellationToken),
        DeliveryRequest.Post post =>
            connector.SendToConversationAsync(post.ServiceUrl, post.ConversationId, post.Activity, cancellationToken),
        DeliveryRequest.NewThread thread => connector.CreateConversationAsync(thread.ServiceUrl, thread.Thread, cancellationToken),
        DeliveryRequest.Update { IsTargeted: true } update => connector.UpdateTargetedAsync(
            update.ServiceUrl, update.ConversationId, update.ActivityId, update.Activity!, cancellationToken),
        DeliveryRequest.Update update => connector.UpdateActivityAsync(
            update.ServiceUrl, update.ConversationId, update.ActivityId, update.Activity!, cancellationToken),
        DeliveryRequest.CreateChat chat => connector.CreateConversationAsync(chat.ServiceUrl, chat.Chat, cancellationToken),
        _ => throw new InvalidOperationException($"There is no way to carry out a {request.GetType().Name}."),
    };

    [LoggerMessage(LogLevel.Error, "A request to the channel failed.")]
    private partial void LogFailed(Exception exception);
}
