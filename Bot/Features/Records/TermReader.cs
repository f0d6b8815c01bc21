using ClusterBot.Data;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Records.Terms;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Records;

/// <summary>The terms of officials that are looked for: the shipped ones, and those that people wrote down as records.</summary>
internal sealed class TermReader(ClusterDbContext db)
{
    private const string Kind = "term";

    private const string Mandarin = "mandarin-term";

    private const string Plain = "plain-words";

    private const string FrontLine = "front-line-words";

    /// <summary>Returns the terms that are known, those of these clusters among them.</summary>
    public async Task<PlainTerms> ReadAsync(IEnumerable<Cluster> seen, CancellationToken cancellationToken)
    {
        var clusters = seen.Select(cluster => cluster.Id).ToList();
        var own = await db.RecordVersions.AsNoTracking()
            .Where(v => !v.IsRetired && v.Visibility == RecordVisibility.Named
                && db.Records.Any(r => r.Id == v.RecordId && r.Kind == Kind && clusters.Contains(r.ClusterId))
                && !db.RecordVersions.Any(later => later.RecordId == v.RecordId && later.Version > v.Version))
            .OrderBy(v => v.WrittenAt)
            .Select(v => v.Fields)
            .ToListAsync(cancellationToken);
        return new PlainTerms(PlainTerms.Shipped.Concat(own.Select(RecordFields.Read)
            .Where(fields => fields.ContainsKey(Mandarin) && fields.ContainsKey(Plain))
            .Select(fields => new PlainTerm(fields[Mandarin], fields[Plain], fields.GetValueOrDefault(FrontLine)))));
    }
}
