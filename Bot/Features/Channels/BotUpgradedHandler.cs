using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Routing;

namespace ClusterBot.Bot.Features.Channels;

/// <summary>
/// The app was given a newer version where it was installed before: nobody has added anything, so nothing is said. That the bot is
/// there is noted for each activity.
/// </summary>
internal sealed class BotUpgradedHandler : IEventHandler
{
    public Task HandleAsync(TurnContext turn, CancellationToken cancellationToken) => Task.CompletedTask;
}
