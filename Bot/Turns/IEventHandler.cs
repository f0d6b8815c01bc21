namespace ClusterBot.Bot.Turns;

/// <summary>Handles what happens around the bot: installed, removed, a channel renamed.</summary>
public interface IEventHandler
{
    Task HandleAsync(TurnContext turn, CancellationToken cancellationToken);
}
