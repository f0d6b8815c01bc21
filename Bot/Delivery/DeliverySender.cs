using ClusterBot.BotFramework.Connector;

namespace ClusterBot.Bot.Delivery;

/// <summary>Carries a plan out: the only place from which messages leave.</summary>
public sealed partial class DeliverySender(ConnectorClient connector, ILogger<DeliverySender> logger)
{
    internal async Task<ConnectorResult> SendAsync(SendPlan.Request request)
    {
        try
        {
            return await RequestAsync(request);
        }
        catch (Exception exception)
        {
            // Not foreseen, so perhaps gone later; it must not take the lane's other messages with it.
            LogFailed(exception);
            return new ConnectorResult.Unavailable(null, exception.GetType().Name);
        }
    }

    // The send in flight ends by itself when the bot stops: broken off, nobody would know whether it arrived.
    private Task<ConnectorResult> RequestAsync(SendPlan.Request request) => request switch
    {
        SendPlan.Post post => connector.SendToConversationAsync(post.ServiceUrl, post.ConversationId, post.Activity, CancellationToken.None),
        SendPlan.NewThread thread => connector.CreateConversationAsync(thread.ServiceUrl, thread.Thread, CancellationToken.None),
        SendPlan.Update update => connector.UpdateActivityAsync(
            update.ServiceUrl, update.ConversationId, update.ActivityId, update.Activity, CancellationToken.None),
        SendPlan.CreateChat chat => connector.CreateConversationAsync(chat.ServiceUrl, chat.Chat, CancellationToken.None),
        _ => throw new InvalidOperationException($"There is no way to carry out a {request.GetType().Name}."),
    };

    [LoggerMessage(LogLevel.Error, "A request to the channel failed.")]
    private partial void LogFailed(Exception exception);
}
