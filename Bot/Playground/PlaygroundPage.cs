using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Events;

namespace ClusterBot.Bot.Playground;

/// <summary>
/// The client keeps what was posted as long as its page stands open, and says that the bot is added whenever a place is opened in a new
/// one: what the bot has posted there before is gone.
/// </summary>
internal sealed class PlaygroundPage(PlaygroundOptions options, IHostEnvironment environment, IConfiguration configuration)
    : IDomainEventHandler<BotAdded>
{
    public Task HandleAsync(BotAdded domainEvent, TurnContext turn, CancellationToken cancellationToken)
    {
        if (options.IsEnabledIn(environment, configuration))
        {
            turn.Conversation.BackAt = turn.Now;
        }

        return Task.CompletedTask;
    }
}
