namespace ClusterBot.Domain.CheckIns.Reminders;

/// <summary>
/// The times at which one person who owes an answer is reminded in one round, and at which the deputy is asked instead. Decided
/// from what is stored alone, so that it does not matter how often or after how long a break the question is asked. Nobody is
/// reminded on the day on which the round opens, nor twice on one day.
/// </summary>
/// <param name="Rules">How often.</param>
/// <param name="Hours">When the person is at work.</param>
/// <param name="OpenedAt">When the round opened.</param>
/// <param name="ClosesAt">When it is going to close, where that is known.</param>
public sealed record ReminderPlan(ReminderRules Rules, WorkingHours Hours, DateTimeOffset OpenedAt, DateTimeOffset? ClosesAt)
{
    /// <summary>Returns the step to take now for somebody who owes an answer.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="state">How the person was reminded so far; null when not at all.</param>
    /// <param name="isAway">True when the person is out of office now.</param>
    public ReminderStep StepAt(DateTimeOffset now, ReminderState? state, bool isAway)
    {
        if (Rules.Most == 0)
        {
            return ReminderStep.UsedUp;
        }

        if (IsDeputyDue(now, state, isAway))
        {
            return ReminderStep.AskDeputy;
        }

        if (state?.UnreachableBecause is not null)
        {
            return ReminderStep.Unreachable;
        }

        return WhyNot(now, state) ?? (
            !Hours.IsAt(now) ? ReminderStep.OutsideHours
            : isAway ? ReminderStep.OutOfOffice
            : ReminderStep.Remind);
    }

    /// <summary>Returns the number of working days after the opening at which a step falls due.</summary>
    /// <param name="step">From 1: the reminders, and after them the deputy.</param>
    public int DayOf(int step)
    {
        var usual = step * Rules.AfterWorkingDays;
        if (ClosesAt is not { } closes)
        {
            return usual;
        }

        var days = Hours.DaysBetween(Hours.LocalDate(OpenedAt), Hours.LocalDate(closes).AddDays(-1));
        var spread = (int)Math.Round((double)step * days / (Rules.Most + 1), MidpointRounding.AwayFromZero);
        return Math.Max(step, Math.Min(usual, spread));
    }

    private ReminderStep? WhyNot(DateTimeOffset now, ReminderState? state)
    {
        if (state?.SnoozedUntilAt is { } until)
        {
            // What somebody asked for themselves does not count towards what they can be sent.
            return until > now ? ReminderStep.Snoozed : null;
        }

        if (state?.Reminders >= Rules.Most)
        {
            return ReminderStep.UsedUp;
        }

        return IsReached((state?.Reminders ?? 0) + 1, now) && !WasRemindedToday(now, state) ? null : ReminderStep.NotYet;
    }

    // Whoever is away or cannot be reached has had no chance: the deputy has.
    private bool IsDeputyDue(DateTimeOffset now, ReminderState? state, bool isAway)
    {
        if (state?.DeputyAskedAt is not null)
        {
            return false;
        }

        if (state?.UnreachableBecause is not null)
        {
            return IsReached(1, now);
        }

        return state?.SnoozedUntilAt is null
            && (isAway || state?.Reminders >= Rules.Most)
            && IsReached(Rules.Most + 1, now)
            && !WasRemindedToday(now, state);
    }

    private bool IsReached(int step, DateTimeOffset now) =>
        Hours.DaysBetween(Hours.LocalDate(OpenedAt), Hours.LocalDate(now)) >= DayOf(step);

    private bool WasRemindedToday(DateTimeOffset now, ReminderState? state) =>
        state?.RemindedAt is { } last && Hours.LocalDate(last) >= Hours.LocalDate(now);
}

/// <summary>The step to take for one person who owes an answer in an open round; or the reason for none.</summary>
public enum ReminderStep
{
    /// <summary>It is too early.</summary>
    NotYet,

    /// <summary>The person is to be reminded now.</summary>
    Remind,

    /// <summary>The deputies are to be asked now.</summary>
    AskDeputy,

    /// <summary>A reminder is due and the person is not at work.</summary>
    OutsideHours,

    /// <summary>A reminder is due and the person is out of office.</summary>
    OutOfOffice,

    /// <summary>The person asked to be reminded later.</summary>
    Snoozed,

    /// <summary>The person has had the maximum number of reminders.</summary>
    UsedUp,

    /// <summary>Messages do not reach the person.</summary>
    Unreachable,
}

/// <summary>The facts about each step.</summary>
public static class ReminderSteps
{
    /// <summary>Returns whether something is sent.</summary>
    public static bool Sends(this ReminderStep step) => step is ReminderStep.Remind or ReminderStep.AskDeputy;

    /// <summary>Returns the outcome of the step in a word or two; null while it is too early for one.</summary>
    public static string? Outcome(this ReminderStep step) => step switch
    {
        ReminderStep.NotYet => null,
        ReminderStep.Remind => "sent",
        ReminderStep.AskDeputy => "deputy asked",
        ReminderStep.OutsideHours => "outside working hours",
        ReminderStep.OutOfOffice => "out of office",
        ReminderStep.Snoozed => "snoozed",
        ReminderStep.UsedUp => "used up",
        ReminderStep.Unreachable => "unreachable",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "There is no such reminder step."),
    };
}
