using ClusterBot.Bot.Scheduling;
using Quartz;

namespace ClusterBot.Tests.Support;

/// <summary>
/// Lets no work run merely because its time has come: a test runs what it means to, and what a turn asks for runs as always.
/// Else works of the calendar would run in the middle of a test that moves the clock.
/// </summary>
internal sealed class OnlyWhenAsked : ITriggerListener
{
    public string Name => nameof(OnlyWhenAsked);

    public ValueTask<bool> VetoJobExecution(
        ITrigger trigger, IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        new(trigger.Key.Group == JobSchedule.Group);
}
