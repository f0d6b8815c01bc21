using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;

namespace ClusterBot.Bot.Features.CheckIns.Calendar;

/// <summary>"resume check-ins": they open by themselves again. What fell due during the pause is not caught up.</summary>
internal sealed class ResumeCheckInsHandler(CalendarService service) : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (await CalendarService.FindAsync(turn, cancellationToken) is not { } cluster)
        {
            return;
        }

        var was = "Check-ins are not paused.";
        if (cluster.RoundsPausedAt is not null)
        {
            (cluster.RoundsPausedAt, cluster.RoundsResumedAt) = (null, turn.Now);
            was = "Check-ins open by themselves again. What fell due during the pause is not caught up.";
        }

        await turn.SayAsync($"{was} {await service.NextAsync(cluster, cancellationToken)}");
    }
}
