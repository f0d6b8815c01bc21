using ClusterBot.Domain.CheckIns.Reminders;

namespace ClusterBot.Domain.Requests.Clocks;

/// <summary>
/// The clock of a request, in working time. Half of the time after a request waits for a side, that side is nudged; at the end it goes
/// up a level of the ladder. What stays open after that is raised again at most <see cref="MaxRaisedAgain"/> times, and then left to the
/// cluster's leads. Everything happens once for each deadline: what was missed happens once, late, and of several raisings that were
/// missed the last alone.
/// </summary>
public static class RequestClock
{
    /// <summary>The most times that a request is raised again.</summary>
    public const int MaxRaisedAgain = 3;

    /// <summary>The working days from one raising to the next when the policy names none.</summary>
    private const int UsualDays = 5;

    /// <summary>The time after which what the clock does is late.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(30);

    /// <summary>Returns what the clock has to do now, in order; nothing for a request that is over.</summary>
    /// <param name="request">With its events.</param>
    /// <param name="hours">The working hours of those who are asked.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<ClockTick> Due(this Request request, WorkingHours hours, DateTimeOffset now)
    {
        var due = request.Ticks(hours).Where(tick => tick.FiresAt <= now && !request.HasTaken(tick)).ToList();
        var lastAgain = due.FindLastIndex(tick => tick.Step == RequestStep.RaiseAgain);
        // The nudge before a deadline that has passed tells nobody anything new.
        return
        [
            .. due.Where((tick, i) => tick.Step switch
            {
                RequestStep.Nudge => tick.EndsAt is not { } endsAt || hours.NextAt(endsAt) > now,
                RequestStep.RaiseAgain => i == lastAgain && !due.Exists(after => after.Step == RequestStep.LeaveToLead),
                _ => true,
            }),
        ];
    }

    /// <summary>Returns whether what happened was late for its deadline.</summary>
    public static bool IsLate(this RequestEvent happened, WorkingHours hours) =>
        happened.DueAt is { } dueAt && happened.HappenedAt > hours.NextAt(dueAt) + Tolerance;

    /// <summary>Returns the deadlines of the side whose turn it is, the nearest first; none when nobody is waited for.</summary>
    public static IReadOnlyList<ClockDeadline> Deadlines(this Request request, WorkingHours hours)
    {
        var acts = request.InOrder().Where(happened => happened.ById is not null && happened.Step != RequestStep.TakeToBoard).ToList();
        if (acts.Count == 0)
        {
            return [];
        }

        return (request.State(), request.Policy) switch
        {
            (RequestState.Raised, { AcknowledgeDays: { } days }) when Days(Start(), days) is var taken && taken.EndsAt < Answer().EndsAt =>
                [taken, Answer()],
            (RequestState.Raised or RequestState.Acknowledged, _) => [Answer()],
            (RequestState.Challenged, { AcknowledgeDays: { } days }) => [Days(acts[^1].HappenedAt, days)],
            (RequestState.Decided or RequestState.Replied, { CloseDays: { } days }) => [Days(acts[^1].HappenedAt, days)],
            _ => [],
        };

        DateTimeOffset Start() => acts.Last(happened => happened.Step is RequestStep.Raise or RequestStep.Reopen).HappenedAt;

        ClockDeadline Days(DateTimeOffset from, int days) => new(from, hours.After(from, hours.Day * days));

        // Of a request that is reopened after its day, as much time is given as its kind has.
        ClockDeadline Answer() => hours.EndOf(request.DueOn) is var end && end > Start()
            ? new ClockDeadline(Start(), end)
            : Days(Start(), request.Policy.AnswerDays ?? UsualDays);
    }

    private static bool HasTaken(this Request request, ClockTick tick) =>
        request.Events.Any(happened => happened.Step == tick.Step && happened.DueAt == tick.DueAt)
        || (tick.Step == RequestStep.RaiseAgain && request.Events.Any(later =>
            later.Step is RequestStep.RaiseAgain or RequestStep.LeaveToLead && later.DueAt > tick.DueAt));

    private static IEnumerable<ClockTick> Ticks(this Request request, WorkingHours hours)
    {
        var deadlines = request.IsOver() ? [] : request.Deadlines(hours);
        // What waits for its end alone is no matter for a level above.
        var isEnding = request.State() is RequestState.Decided or RequestState.Replied;
        foreach (var deadline in deadlines)
        {
            var half = hours.After(deadline.StartsAt, hours.Between(deadline.StartsAt, deadline.EndsAt) / 2);
            yield return new ClockTick(RequestStep.Nudge, half, hours.NextAt(half), deadline.EndsAt);
            if (!isEnding)
            {
                yield return new ClockTick(RequestStep.GoUp, deadline.EndsAt, hours.NextAt(deadline.EndsAt), null);
            }
        }

        if (deadlines is [.., var last])
        {
            var every = hours.Day * (request.Policy.AnswerDays ?? UsualDays);
            for (var time = 1; time <= MaxRaisedAgain + 1; time++)
            {
                var at = hours.After(last.EndsAt, every * time);
                yield return new ClockTick(
                    time > MaxRaisedAgain ? RequestStep.LeaveToLead : RequestStep.RaiseAgain, at, hours.NextAt(at), null);
            }
        }
    }
}

/// <summary>A deadline, and the time from which it runs.</summary>
public sealed record ClockDeadline(DateTimeOffset StartsAt, DateTimeOffset EndsAt);

/// <summary>Something that the clock does.</summary>
/// <param name="Step">The step.</param>
/// <param name="DueAt">The deadline for which it does so once.</param>
/// <param name="FiresAt">The first working time from then on.</param>
/// <param name="EndsAt">The time from which it tells nothing new; null when it always does.</param>
public sealed record ClockTick(RequestStep Step, DateTimeOffset DueAt, DateTimeOffset FiresAt, DateTimeOffset? EndsAt);
