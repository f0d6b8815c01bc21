namespace ClusterBot.Bot.Turns;

public interface ICommandHandler
{
    Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken);
}
