using ClusterBot.Bot.ReadModels.Finding;
using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Data;
using ClusterBot.Domain.Records.Search;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Records.Finding;

/// <summary>Keeps the index in step with what can be found. It holds tokens and no words.</summary>
internal sealed class SearchIndex(ClusterDbContext db)
{
    /// <summary>Enters a record as it stands; one that no longer holds is taken out.</summary>
    public Task PutAsync(RecordDetails details, CancellationToken cancellationToken) => details.Version.IsRetired
        ? RemoveAsync(details.Record.Id, cancellationToken)
        : PutAsync(SearchSource.Record, details.Record.Id, 0, details.Cluster.Id, FoundText.Of(details), cancellationToken);

    /// <summary>Enters something else that can be found.</summary>
    public async Task PutAsync(
        SearchSource source, Guid sourceId, int part, Guid clusterId, SearchedText text, CancellationToken cancellationToken)
    {
        var terms = SearchTerms.Of(text.Heading, text.Text);
        if (await db.SearchEntries.FirstOrDefaultAsync(e => e.SourceId == sourceId && e.Part == part, cancellationToken) is { } known)
        {
            (known.Terms, known.At) = (terms, text.At);
            return;
        }

        db.SearchEntries.Add(new SearchEntry
        {
            Source = source,
            SourceId = sourceId,
            Part = part,
            ClusterId = clusterId,
            At = text.At,
            Terms = terms,
        });
    }

    /// <summary>Takes out everything that leads to a source.</summary>
    public async Task RemoveAsync(Guid sourceId, CancellationToken cancellationToken) =>
        db.SearchEntries.RemoveRange(await db.SearchEntries.Where(e => e.SourceId == sourceId).ToListAsync(cancellationToken));
}
