using System.Diagnostics.Metrics;
using ClusterBot.Bot.Telemetry;
using ClusterBot.Domain.CheckIns.Reminders;

namespace ClusterBot.Bot.Features.Reminders;

/// <summary>The metrics of reminders.</summary>
internal sealed class ReminderMetrics : IMetrics
{
    private readonly Counter<long> _reminders;
    private Dictionary<(Guid Round, Guid Person), ReminderStep> _held = [];

    public ReminderMetrics(IMeterFactory meters) => _reminders = meters.Create(Tracing.SourceName).CreateCounter<long>(
        "clusterbot.reminders", "{reminder}",
        "Reminders that were sent, deputies that were asked, and reminders that were held back, by outcome.");

    /// <summary>Counts each action; each reason to hold back counts once, when it begins.</summary>
    public void Ran(IReadOnlyCollection<ReminderOutcome> outcomes)
    {
        var held = new Dictionary<(Guid Round, Guid Person), ReminderStep>();
        foreach (var (round, person, step) in outcomes)
        {
            if (step is ReminderStep.Remind or ReminderStep.AskDeputy)
            {
                Count(step);
                continue;
            }

            held[(round, person)] = step;
            if (Word(step) is not null && _held.GetValueOrDefault((round, person), ReminderStep.NotYet) != step)
            {
                Count(step);
            }
        }

        _held = held;
    }

    private void Count(ReminderStep step) => _reminders.Add(1, new KeyValuePair<string, object?>(AttributeNames.Outcome, Word(step)));

    private static string? Word(ReminderStep step) => step switch
    {
        ReminderStep.Remind => "sent",
        ReminderStep.AskDeputy => "deputy asked",
        ReminderStep.OutsideHours => "outside working hours",
        ReminderStep.OutOfOffice => "out of office",
        ReminderStep.Snoozed => "snoozed",
        ReminderStep.UsedUp => "used up",
        ReminderStep.Unreachable => "unreachable",
        ReminderStep.NotYet => null,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "There is no such reminder step."),
    };
}
