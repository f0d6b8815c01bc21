using ClusterBot.Data.Queries;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;

namespace ClusterBot.Bot.Features.CheckIns.Calendar;

/// <summary>"keep next check-in": takes back that the next one is left out.</summary>
internal sealed class KeepNextCheckInHandler(CalendarService service) : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (await CalendarService.FindAsync(turn, cancellationToken) is not { } cluster)
        {
            return;
        }

        var was = cluster.RoundSkippedOn is { } skipped && skipped >= cluster.Today(turn.Now)
            ? "No check-in is left out any more."
            : "No check-in was left out.";
        cluster.RoundSkippedOn = null;
        await turn.SayAsync($"{was} {await service.NextAsync(cluster, cancellationToken)}");
    }
}
