using ClusterBot.Data;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Scheduling;

namespace ClusterBot.Bot.Features.CheckIns.Rounds;

/// <summary>
/// Closes the rounds whose board meets now, so that it has what came of them. All other rounds close when the next one opens.
/// </summary>
internal sealed class CloseDueRounds(ScheduleReader reader, Transactions transactions) : IRecurringJob
{
    public static string Name => "close due rounds";

    public static TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var (tenantId, roundId) in await reader.SeemOverAsync(cancellationToken))
        {
            await transactions.RunAsync(
                tenantId, (services, cancellationToken) => CloseAsync(services, roundId, cancellationToken), cancellationToken);
        }
    }

    private static async Task CloseAsync(IServiceProvider services, Guid roundId, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<ClusterDbContext>()
            .Rounds.FindAsync([roundId], cancellationToken) is { ClosedAt: null } round)
        {
            await services.GetRequiredService<RoundLifecycle>().CloseAsync(round, cancellationToken);
        }
    }
}
