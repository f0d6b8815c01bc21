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
            if (step.Sends())
            {
                Count(step);
                continue;
            }

            held[(round, person)] = step;
            if (step.Outcome() is not null && _held.GetValueOrDefault((round, person), ReminderStep.NotYet) != step)
            {
                Count(step);
            }
        }

        _held = held;
    }

    private void Count(ReminderStep step) => _reminders.Add(1, new KeyValuePair<string, object?>(AttributeNames.Outcome, step.Outcome()));
}
