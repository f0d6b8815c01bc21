using ClusterBot.Bot.Faults;
using Quartz;

namespace ClusterBot.Bot.Scheduling;

/// <summary>A clock that is set back leaves every work due too late; it is due now.</summary>
internal sealed class ScheduleRepair(ISchedulerFactory factory, WorkRunner runner, TimeProvider time) : IClockJump
{
    public async Task ClockWasSetAsync(CancellationToken cancellationToken) =>
        await new WorkSchedule(await factory.GetScheduler(cancellationToken), time).StoreAsync(runner.Works, cancellationToken);
}
