using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Cards.MyWork;
using ClusterBot.Data;
using ClusterBot.Data.Queries;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Finding;

/// <summary>Reads what is new on the subjects that somebody follows, in all clusters in which they have a part.</summary>
public sealed class FollowReader(ClusterDbContext db, Finder finder, RecordReader records)
{
    /// <summary>Returns the subjects about which there is something that the person has not seen and not written.</summary>
    public async Task<IReadOnlyList<FollowedView>> ReadAsync(Person person, CancellationToken cancellationToken)
    {
        var follows = await db.Follows.AsNoTracking().Where(f => f.PersonId == person.Id).OrderBy(f => f.Subject)
            .ToListAsync(cancellationToken);
        if (follows.Count == 0)
        {
            return [];
        }

        var clusters = await db.FindClustersOfAsync(person, cancellationToken);
        var kinds = await records.KindsAsync(person.TenantId, cancellationToken);
        var news = new List<FollowedView>();
        foreach (var follow in follows)
        {
            var found = await finder.FindAsync(FindQuestion.Read(follow.Subject, kinds), person, clusters, null, cancellationToken);
            var count = found.IsOfLikeWords
                ? 0
                : found.Things.Count(thing => thing.Text.At > follow.SeenAt && thing.Record?.Version.WrittenById != person.Id);
            if (count > 0)
            {
                news.Add(new FollowedView(follow.Subject, count));
            }
        }

        return news;
    }
}
