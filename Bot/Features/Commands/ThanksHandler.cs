using ClusterBot.Bot.Turns;

namespace ClusterBot.Bot.Features.Commands;

/// <summary>"thanks": a word back, and nothing else.</summary>
internal sealed class ThanksHandler : ICommandHandler
{
    public Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken) => turn.SayAsync("You are welcome.");
}
