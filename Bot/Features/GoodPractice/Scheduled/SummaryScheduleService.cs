using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Calendars.BankHolidays;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Scheduled;

/// <summary>Has a channel summed up by itself, a week or a month at a time, because its cluster's lead wishes so.</summary>
internal sealed class SummaryScheduleService(ClusterDbContext db)
{
    /// <summary>Does what the lead wishes, and shows back how it was understood.</summary>
    public async Task SetAsync(ScheduleWish wish, Cluster cluster, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person || !person.Leads(cluster.Id))
        {
            await turn.SayAsync(await WhoCanHelp.FromLeadsAsync(
                "Only the cluster lead decides whether this channel is summed up by itself. Nothing was changed.", cluster, turn,
                cancellationToken));
            return;
        }

        if (!turn.Conversation.MayKeepPractice())
        {
            await turn.SayAsync("The delivery board's channel is never summed up. Nothing was changed.");
            return;
        }

        var known = await db.SummarySchedules.FirstOrDefaultAsync(d => d.ConversationId == turn.Conversation.Id, cancellationToken);
        if (wish.Frequency is not { } frequency)
        {
            await turn.SayAsync(known is null
                ? "This channel is not summed up by itself. Nothing was changed."
                : "This channel is not summed up by itself any more. Drafts that wait for a cluster lead stay.");
            db.SummarySchedules.RemoveRange(known is null ? [] : [known]);
            return;
        }

        var already = known?.ClusterId == cluster.Id && known.Frequency == frequency;
        if (known?.ClusterId != cluster.Id)
        {
            db.SummarySchedules.RemoveRange(known is null ? [] : [known]);
            await db.SaveChangesAsync(cancellationToken);
            known = db.SummarySchedules.Add(new SummarySchedule
            {
                ConversationId = turn.Conversation.Id,
                ClusterId = cluster.Id,
                Frequency = frequency,
                SetById = person.Id,
                SetAt = turn.Now,
                CoveredToOn = SummaryPeriod.Before(frequency, cluster.Today(turn.Now)).LastOn,
            }).Entity;
        }

        (known.Frequency, known.SetById, known.IsQuiet) = (frequency, person.Id, false);
        await turn.SayAsync(Told(known, already, cluster, cluster.Today(turn.Now), turn.Conversation.ReadSinceAt is not null));
    }

    private static string Told(SummarySchedule schedule, bool already, Cluster cluster, DateOnly today, bool isRead)
    {
        var next = Next(schedule, today);
        var often = schedule.Frequency switch
        {
            SummaryFrequency.Weekly => "every week, Monday to Sunday",
            SummaryFrequency.Monthly => "every month",
            _ => throw new InvalidOperationException($"No words for {schedule.Frequency}."),
        };
        var dueOn = next.DueOn(new WorkingDays(cluster.Nation));
        return (already ? $"ClusterBot sums up this channel {often} already." : $"From now on ClusterBot sums up this channel {often}.")
            + $" The next summary covers {CardDates.Day(next.FirstOn)} to {CardDates.Day(next.LastOn)}. It comes to you as a draft, "
            + $"in your personal chat, on {CardDates.Weekday(dueOn)} at {cluster.RoundTime:HH:mm}, and nothing is posted before a cluster "
            + "lead approves it. "
            + (isRead ? "" : "ClusterBot does not read this channel: of what is written here it sums up only what people have it keep. "
                + "To have all of it read, type: @ClusterBot read good practice here. ")
            + "To end this, type: @ClusterBot summarise stop";
    }

    private static SummaryPeriod Next(SummarySchedule schedule, DateOnly today)
    {
        var before = SummaryPeriod.Before(schedule.Frequency, today);
        return before.LastOn > schedule.CoveredToOn ? before : SummaryPeriod.Of(schedule.Frequency, today);
    }
}

/// <summary>"stop summaries": the channel is not summed up by itself any more.</summary>
internal sealed class StopSummariesHandler(SummaryScheduleService schedules) : ICommandHandler
{
    public async Task HandleAsync(Command command, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Conversation.Kind != ConversationKind.Channel)
        {
            await turn.SayAsync("Please type this in the channel that is summed up.");
        }
        else if (await turn.Db.FindClusterAsync(turn.Conversation, turn.Person, cancellationToken) is not { } cluster)
        {
            await turn.SayNoClusterAsync();
        }
        else
        {
            await schedules.SetAsync(new ScheduleWish(Frequency: null), cluster, turn, cancellationToken);
        }
    }
}
