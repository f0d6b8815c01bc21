using ClusterBot.Bot.ReadModels.Finding;
using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Data;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Records.Finding;

/// <summary>
/// Enters into the index what is not in it yet: decisions, points of summaries, and after an erasure everything of the organisation. It
/// finds what is missing in the database, so a missed run is made up for.
/// </summary>
internal sealed class IndexJob(ClusterDbContext known, Transactions transactions, IEnumerable<IFoundSource> sources) : IRecurringJob
{
    private const int Batch = 200;

    public static string Name => "index what can be found";

    public static TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            foreach (var thing in await source.MissingAsync(Batch, cancellationToken))
            {
                await InTenantOfAsync(thing.ClusterId, (services, cancellationToken) => services.GetRequiredService<SearchIndex>()
                    .PutAsync(source.Source, thing.SourceId, thing.Part, thing.ClusterId, thing.Text, cancellationToken),
                        cancellationToken);
            }
        }

        var records = await known.Records.AsNoTracking()
            .Where(r => !known.SearchEntries.Any(e => e.SourceId == r.Id)
                && !known.RecordVersions.Any(v => v.RecordId == r.Id && v.IsRetired))
            .OrderBy(r => r.CreatedAt)
            .Take(Batch)
            .ToListAsync(cancellationToken);
        foreach (var record in records)
        {
            await InTenantOfAsync(
                record.ClusterId, (services, cancellationToken) =>
                    PutAsync(services, record.Id, record.ClusterId, cancellationToken), cancellationToken);
        }
    }

    private async Task InTenantOfAsync(
        Guid clusterId, Func<IServiceProvider, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var tenant = await known.Clusters.Where(c => c.Id == clusterId).Select(c => c.TenantId).SingleAsync(cancellationToken);
        await transactions.RunAsync(tenant, work, cancellationToken);
    }

    private static async Task PutAsync(IServiceProvider services, Guid recordId, Guid clusterId, CancellationToken cancellationToken)
    {
        var tenant = (await services.GetRequiredService<ClusterDbContext>().Clusters.SingleAsync(c => c.Id == clusterId, cancellationToken))
            .TenantId;
        foreach (var details in await services.GetRequiredService<RecordReader>().ReadAsync([recordId], tenant, cancellationToken))
        {
            await services.GetRequiredService<SearchIndex>().PutAsync(details, cancellationToken);
        }
    }
}
