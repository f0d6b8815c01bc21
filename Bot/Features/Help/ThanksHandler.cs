using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;

namespace ClusterBot.Bot.Features.Help;

/// <summary>"thanks": a word back, and nothing else.</summary>
internal sealed class ThanksHandler : ICommandHandler
{
    public Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken) => turn.SayAsync("You are welcome.");
}
