using ClusterBot.Cards.GoodPractice.Drafts;
using ClusterBot.Data;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Feedback;

/// <summary>Counts what readers said of a summary. Nobody is named.</summary>
internal sealed class FeedbackReader(ClusterDbContext db)
{
    /// <summary>Returns the points of which something was said, in reading order, and then the summary as a whole.</summary>
    public async Task<IReadOnlyList<PointFeedbackView>> ReadAsync(Guid summary, CancellationToken cancellationToken)
    {
        var stored = await db.SummaryFeedback.Where(f => f.SummaryId == summary).ToListAsync(cancellationToken);
        // What the turn has just added is not in the database yet.
        var given = stored.Concat(db.SummaryFeedback.Local.Where(f => f.SummaryId == summary)).Distinct()
            .Where(f => db.Entry(f).State != EntityState.Deleted)
            .ToList();
        return
        [
            .. given.GroupBy(f => f.Point)
                .OrderBy(of => of.Key ?? int.MaxValue)
                .Select(of => new PointFeedbackView(
                    of.Key, of.Count(f => f.IsUseful), of.Count(f => !f.IsUseful),
                    [.. of.Where(f => f.Why is not null).OrderByDescending(f => f.GivenAt).Select(f => f.Why!)])),
        ];
    }
}
