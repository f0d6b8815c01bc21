using ClusterBot.Bot.Scheduling;

namespace ClusterBot.Tests.Scheduling;

/// <summary>The record of the runs of a test's jobs, and the behaviour asked of them.</summary>
internal sealed class WorkLedger
{
    private int _runs;

    public int Runs => Volatile.Read(ref _runs);

    public Func<CancellationToken, Task> Body { get; set; } = _ => Task.CompletedTask;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _runs);
        await Body(cancellationToken);
    }
}

internal sealed class EverySecondWork(WorkLedger ledger) : IRecurringJob
{
    public static string Name => "every second";

    public static TimeSpan Every => TimeSpan.FromSeconds(1);

    public Task RunAsync(CancellationToken cancellationToken) => ledger.RunAsync(cancellationToken);
}

internal sealed class HourlyWork(WorkLedger ledger) : IRecurringJob
{
    public static string Name => "hourly";

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public Task RunAsync(CancellationToken cancellationToken) => ledger.RunAsync(cancellationToken);
}
