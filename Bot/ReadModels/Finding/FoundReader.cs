using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Records.Search;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.ReadModels.Finding;

/// <summary>Something other than a record that can be found, with its words.</summary>
/// <param name="SourceId">The summary, or the step of a request.</param>
/// <param name="Part">The number of the point, from 0; 0 for a decision.</param>
/// <param name="ClusterId">The cluster to which it belongs.</param>
/// <param name="Text">The words by which it is found.</param>
/// <param name="From">The channel or the PSA that it comes from, in a line.</param>
/// <param name="Psa">The number of the PSA that it is about; null when it is about none.</param>
public sealed record OtherThing(Guid SourceId, int Part, Guid ClusterId, SearchedText Text, string From, int? Psa);

/// <summary>A source of things that can be found and are no records: each is seen by everybody with a part in its cluster.</summary>
public interface IFoundSource
{
    SearchSource Source { get; }

    /// <summary>The kind as cards say it.</summary>
    string Kind { get; }

    /// <summary>Returns the things of these ids.</summary>
    Task<IReadOnlyList<OtherThing>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Returns the first things that are not in the index yet.</summary>
    Task<IReadOnlyList<OtherThing>> MissingAsync(int most, CancellationToken cancellationToken);
}

/// <summary>Reads what entries of the index lead to, as far as the person may see it.</summary>
public sealed class FoundReader(RecordReader records, IEnumerable<IFoundSource> sources)
{
    /// <param name="entries">The entries.</param>
    /// <param name="person">The reader.</param>
    /// <param name="clusters">The clusters in which the reader has a part, to which all entries belong.</param>
    public async Task<IReadOnlyList<FoundThing>> ReadAsync(
        IReadOnlyList<SearchEntry> entries, Person person, IReadOnlyList<Cluster> clusters, CancellationToken cancellationToken)
    {
        var found = new List<FoundThing>();
        var ids = entries.Where(e => e.Source == SearchSource.Record).Select(e => e.SourceId).ToList();
        foreach (var details in await records.ReadAsync(ids, person.TenantId, cancellationToken))
        {
            if (!details.Version.IsRetired && person.MaySee(details.Record, details.Version, details.Psa))
            {
                found.Add(Of(details));
            }
        }

        foreach (var source in sources)
        {
            var parts = entries.Where(e => e.Source == source.Source).Select(e => (e.SourceId, e.Part)).ToHashSet();
            if (parts.Count > 0)
            {
                found.AddRange((await source.ReadAsync([.. parts.Select(part => part.SourceId).Distinct()], cancellationToken))
                    .Where(thing => parts.Contains((thing.SourceId, thing.Part)))
                    .Select(thing => Of(thing, source.Kind, clusters.First(cluster => cluster.Id == thing.ClusterId))));
            }
        }

        return found;
    }

    private static FoundThing Of(RecordDetails details)
    {
        var owner = details.Owner.Department is { } department ? $"{details.Owner.Name} ({department})" : details.Owner.Name;
        return new FoundThing
        {
            Text = FoundText.Of(details),
            Cluster = details.Cluster,
            Kind = details.Kind.Name,
            Shown = details.Version.Text,
            From = details.Psa is { } psa ? $"{owner}, PSA {psa.Number}" : owner,
            Psa = details.Psa?.Number,
            Link = MessageAddress.Of(details.Record.Link),
            Record = details,
        };
    }

    private static FoundThing Of(OtherThing thing, string kind, Cluster cluster) => new()
    {
        Text = thing.Text,
        Cluster = cluster,
        Kind = kind,
        Shown = thing.Text.Text,
        From = thing.From,
        Psa = thing.Psa,
    };
}
