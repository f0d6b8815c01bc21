using ClusterBot.Data.Queries;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Domain.Calendars;

namespace ClusterBot.Bot.Features.CheckIns.Calendar;

/// <summary>"skip next check-in": the calendar's next one is left out, the one after it opens. Said twice it is still one.</summary>
internal sealed class SkipNextCheckInHandler(CalendarService service) : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (await CalendarService.FindAsync(turn, cancellationToken) is not { } cluster)
        {
            return;
        }

        var schedule = await service.ScheduleOfAsync(cluster, cancellationToken);
        var words = "There is none to leave out.";
        if (schedule.PausedAt is null && Next(schedule, turn.Now) is { } next)
        {
            var again = cluster.RoundSkippedOn == next.PlannedOn;
            cluster.RoundSkippedOn = next.PlannedOn;
            words =
                $"The check-in of {CalendarService.Words(cluster.Local(next.StartsAt))} is {(again ? "left out already" : "left out")}.";
        }

        words = cluster.RoundSkippedOn is null ? words : $"{words} To have it after all, type: keep next check-in.";
        await turn.SayAsync($"{words} {await service.NextAsync(cluster, cancellationToken)}");
    }

    // The one that is left out already included: it must not be forgotten for one further on.
    private static CalendarOccurrence? Next(RoundSchedule schedule, DateTimeOffset now) =>
        (schedule with { SkippedOn = null }).NextAfter(now);
}
