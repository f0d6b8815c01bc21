using ClusterBot.Bot.Turns;

namespace ClusterBot.Bot.Features.Reminders;

/// <summary>"my work": all that I owe.</summary>
internal sealed class MyWorkHandler(MyWork work) : ICommandHandler
{
    public Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken) => turn.Person is { } person
        ? work.ShowAsync(person, turn, cancellationToken)
        : turn.SayNoClusterAsync();
}
