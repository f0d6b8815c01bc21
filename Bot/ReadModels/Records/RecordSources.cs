using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.ReadModels.Summaries;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Records;

/// <summary>Something that a record can be kept from.</summary>
/// <param name="ClusterId">The cluster to which it belongs: a record of it belongs there, too.</param>
/// <param name="Text">Its words.</param>
/// <param name="Widest">The most people to whom a record of it may be shown: those who see what it came from.</param>
public sealed record SourceDetails(Guid ClusterId, string Text, RecordVisibility Widest)
{
    /// <summary>The number of the PSA that it is about; null when it is about none.</summary>
    public int? Psa { get; init; }
}

/// <summary>Reads what records are kept from, as far as a person may see it.</summary>
public sealed class RecordSources(ClusterDbContext db, RequestReader requests)
{
    /// <summary>Returns what a record would be kept from; null when there is no such thing, or the person may not see it.</summary>
    public Task<SourceDetails?> FindAsync(RecordSource source, Person person, CancellationToken cancellationToken) => source.Origin switch
    {
        RecordOrigin.SummaryPoint => PointAsync(source, person, cancellationToken),
        RecordOrigin.Decision => StepAsync(source, RequestStep.Decide, person, cancellationToken),
        RecordOrigin.Answer => StepAsync(source, RequestStep.Reply, person, cancellationToken),
        _ => throw new InvalidOperationException($"Nobody knows what {source.Origin} is."),
    };

    private async Task<SourceDetails?> PointAsync(RecordSource source, Person person, CancellationToken cancellationToken)
    {
        var posted = await db.Summaries.AsNoTracking()
            .Where(s => s.Id == source.Id && s.State == SummaryState.Published && s.Result != null)
            .Join(
                db.Clusters, s => db.Conversations.Where(c => c.Id == s.ConversationId).Select(c => c.ClusterId).FirstOrDefault(),
                c => c.Id, (s, cluster) => new { s.Result, Cluster = cluster })
            .FirstOrDefaultAsync(cancellationToken);
        return posted is not null && posted.Cluster.TenantId == person.TenantId
            && await db.HasPartAsync(person, posted.Cluster, cancellationToken)
            && StoredSummary.Read(posted.Result!).Points.ElementAtOrDefault(source.Part ?? -1) is { IsShown: true } point
                ? new SourceDetails(posted.Cluster.Id, point.Text, RecordVisibility.Named)
                : null;
    }

    private async Task<SourceDetails?> StepAsync(
        RecordSource source, RequestStep step, Person person, CancellationToken cancellationToken)
    {
        if (await db.RequestEvents.AsNoTracking()
                .FirstOrDefaultAsync(e => e.Id == source.Id && e.Step == step && e.Text != null, cancellationToken) is not { } happened
            || await requests.FindAsync(happened.RequestId, cancellationToken) is not { } details || !details.Concerns(person)
            || !await db.HasPartAsync(person, details.From, cancellationToken))
        {
            return null;
        }

        // What another cluster said under a higher marking stays with the one who heard it.
        var widest = details.Marking > details.From.Marking ? RecordVisibility.Aggregate
            : step == RequestStep.Decide ? RecordVisibility.Named
            : RecordVisibility.Route;
        return new SourceDetails(details.From.Id, happened.Text!, widest) { Psa = details.Parties.From.Number };
    }
}
