using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.CheckIns.Rounds;

/// <summary>
/// Opens the rounds that the clusters' calendars ask for. Finds what is due from the database, so a missed run is caught up once.
/// </summary>
internal sealed class OpenDueRounds(ScheduleReader reader, Transactions transactions, TimeProvider time) : IRecurringJob
{
    public static string Name => "open due rounds";

    public static TimeSpan Every => TimeSpan.FromMinutes(1);

    /// <summary>A look at all clusters at once: only those that seem due are worth a transaction each, which looks again.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var cluster in await reader.SeemDueAsync(cancellationToken))
        {
            await transactions.RunAsync(
                cluster.TenantId, (services, cancellationToken) => OpenAsync(services, cluster.Id, cancellationToken), cancellationToken);
        }
    }

    private async Task OpenAsync(IServiceProvider services, Guid clusterId, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<ClusterDbContext>();
        if (await db.Clusters.FindAsync([clusterId], cancellationToken) is { ArchivedAt: null } cluster
            && await db.FindChannelAsync(clusterId, ChannelPurpose.Cluster, cancellationToken) is { } channel
            && (await services.GetRequiredService<ScheduleReader>().OfAsync(clusterId, cancellationToken))
            .DueAt(time.GetUtcNow()) is { } due)
        {
            await services.GetRequiredService<RoundLifecycle>().OpenAsync(cluster, channel, due, cancellationToken);
        }
    }
}
