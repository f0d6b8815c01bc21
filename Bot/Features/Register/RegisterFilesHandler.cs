using ClusterBot.Bot.Turns;

namespace ClusterBot.Bot.Features.Register;

/// <summary>Files without a word: in an administrator's chat they are a register.</summary>
internal sealed class RegisterFilesHandler(RegisterDesk desk) : IEventHandler
{
    public Task HandleAsync(TurnContext turn, CancellationToken cancellationToken) => desk.TakeAsync(turn, cancellationToken);
}
