using ClusterBot.Bot.Turns;

namespace ClusterBot.Bot.Features.CheckIns;

/// <summary>"pause check-ins": none opens by itself any more. One that is open can still be answered.</summary>
internal sealed class PauseCheckInsHandler(ScheduleDesk desk) : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (await ScheduleDesk.FindAsync(turn, cancellationToken) is not { } cluster)
        {
            return;
        }

        var was = cluster.RoundsPausedAt is null ? "Check-ins are paused." : "Check-ins were paused already.";
        cluster.RoundsPausedAt ??= turn.Now;
        await turn.SayAsync($"{was} A check-in that is open can still be answered. {await desk.NextAsync(cluster, cancellationToken)}");
    }
}
