using ClusterBot.Bot.Turns;

namespace ClusterBot.Bot.Features.Register;

/// <summary>"register": takes the files that come with it, or asks for them.</summary>
internal sealed class RegisterHandler(RegisterDesk desk) : ICommandHandler
{
    public Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken) => desk.TakeAsync(turn, cancellationToken);
}
