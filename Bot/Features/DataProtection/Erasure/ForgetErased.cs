using ClusterBot.Data;
using ClusterBot.Bot.Scheduling;

namespace ClusterBot.Bot.Features.DataProtection.Erasure;

/// <summary>Sees to it that what was erased and what was too old are not left in the database's own files either.</summary>
internal sealed partial class ForgetErased(IDatabaseEngine engine, ClusterDbContext db, ILogger<ForgetErased> log) : IRecurringJob
{
    public static string Name => "forget erased";

    public static TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!await engine.ForgetAsync(db, cancellationToken))
        {
            LogBusy();
        }
    }

    [LoggerMessage(LogLevel.Information, "The database's log was in use and is emptied next time.")]
    private partial void LogBusy();
}
