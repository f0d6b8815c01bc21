using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;

namespace ClusterBot.Bot.Features.Reminders.MyWork;

/// <summary>"my work": all that I owe.</summary>
internal sealed class MyWorkHandler(MyWorkReader work) : ICommandHandler
{
    public Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken) => turn.Person is { } person
        ? work.ShowAsync(person, turn, cancellationToken)
        : turn.SayNoClusterAsync();
}
