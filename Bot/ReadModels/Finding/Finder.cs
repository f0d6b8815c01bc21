using ClusterBot.Data;
using ClusterBot.Domain.Records.Search;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Finding;

/// <summary>The things that were found, the best first.</summary>
/// <param name="Things">All of it.</param>
/// <param name="IsOfLikeWords">True when words had to be taken that are only spelt like those that were typed.</param>
/// <param name="IsCut">True when something is left out because of the readers of the place.</param>
public sealed record FoundThings(IReadOnlyList<FoundThing> Things, bool IsOfLikeWords, bool IsCut);

/// <summary>Finds records, points of summaries and decisions, of which the person may see each.</summary>
public sealed class Finder(ClusterDbContext db, FoundReader reader, TimeProvider time)
{
    /// <summary>The most that is looked at: the newest of what the index gives.</summary>
    private const int MaxCandidates = 400;

    /// <param name="question">What is looked for.</param>
    /// <param name="person">The person who looks.</param>
    /// <param name="clusters">The clusters in which the person has a part and that are spoken of here.</param>
    /// <param name="isShown">Tells what may be shown in the place; null where the person alone sees it.</param>
    public async Task<FoundThings> FindAsync(
        FindQuestion question, Person person, IReadOnlyList<Cluster> clusters, Func<FoundThing, bool>? isShown,
        CancellationToken cancellationToken)
    {
        var exact = await FindAsync(
            question, question.Query.Tokens(), (person, clusters, isShown), forgivesSpelling: false, cancellationToken);
        return exact.Things.Count > 0 || question.Query.IsEmpty
            ? exact
            : await FindAsync(
                question, question.Query.TokensOfLikeWords(), (person, clusters, isShown), forgivesSpelling: true, cancellationToken);
    }

    private async Task<FoundThings> FindAsync(
        FindQuestion question, IReadOnlyList<IReadOnlyList<SearchToken>> tokens,
        (Person Person, IReadOnlyList<Cluster> Clusters, Func<FoundThing, bool>? IsShown) reads, bool forgivesSpelling,
        CancellationToken cancellationToken)
    {
        var candidates = await Entries(question, tokens, [.. reads.Clusters.Select(cluster => cluster.Id)])
            .OrderByDescending(e => e.At).ThenBy(e => e.SourceId).ThenBy(e => e.Part)
            .Take(MaxCandidates)
            .ToListAsync(cancellationToken);
        var things = await reader.ReadAsync(candidates, reads.Person, reads.Clusters, cancellationToken);
        var ranked = things.Where(thing => thing.Fits(question))
            .Select(thing => (Thing: thing, Rank: SearchRank.Of(question.Query, thing.Text, time.GetUtcNow(), forgivesSpelling)))
            .Where(ranked => ranked.Rank is not null)
            .OrderByDescending(ranked => ranked.Rank)
            .ThenByDescending(ranked => ranked.Thing.Text.At)
            .ThenBy(ranked => ranked.Thing.Text.Text, StringComparer.Ordinal)
            .Select(ranked => ranked.Thing)
            .ToList();
        var here = ranked.FindAll(thing => reads.IsShown?.Invoke(thing) ?? true);
        return new FoundThings(here, forgivesSpelling, here.Count < ranked.Count);
    }

    private IQueryable<SearchEntry> Entries(FindQuestion question, IReadOnlyList<IReadOnlyList<SearchToken>> tokens, List<Guid> clusters)
    {
        var entries = (tokens.Count == 0 ? db.SearchEntries : db.Search(tokens)).AsNoTracking().Where(e => clusters.Contains(e.ClusterId));
        var source = question.IsOfRecords ? SearchSource.Record : question.Source;
        if (source is { } only)
        {
            entries = entries.Where(e => e.Source == only);
        }

        return question.Kind?.Code is { } kind
            ? entries.Where(e => db.Records.Any(r => r.Id == e.SourceId && r.Kind == kind))
            : entries;
    }
}
