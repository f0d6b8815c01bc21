using ClusterBot.Domain.GoodPractice.Drafts;

namespace ClusterBot.Domain.GoodPractice;

/// <summary>The points of a posted summary, held to what becomes of their messages.</summary>
public static class PostedPoints
{
    /// <summary>
    /// Returns the summary after messages were deleted, edited or brought back. A point keeps its number whatever becomes of it.
    /// </summary>
    public static Summary Reread(this Summary posted, MessageChanges changes) => posted with
    {
        Points = [.. posted.Points.Select(point => Reread(point, changes))],
        LeftOut = [.. posted.LeftOut.Select(left => left.Without(changes.Now))],
    };

    /// <summary>Returns the summary without what is sealed: nobody can tell whose name is in it.</summary>
    public static Summary WithoutSeals(this Summary posted) => posted with
    {
        Points = [.. posted.Points.Select(point => point with { Sealed = null })],
    };

    /// <summary>Returns how many points were taken out since it was posted; nothing when none was.</summary>
    public static IEnumerable<LeftOut> TakenOut(this Summary posted) =>
        posted.Points.Count(point => !point.IsShown) is > 0 and var count ? [new LeftOut(LeftOutReason.MessageDeletedSince, count)] : [];

    private static Point Reread(Point point, MessageChanges changes)
    {
        var standing = point;
        if (point.Standing == PointStanding.MessageDeleted)
        {
            if (changes.Again(point, out var left) is not { } again)
            {
                return changes.Deleted(left).Count > 0 && left.Sealed is not null ? changes.Without(left) : left;
            }

            standing = again;
        }

        return changes.Deleted(standing).Count > 0 ? changes.Without(standing)
            : standing.MessageIds().Any(changes.Now.ContainsKey) ? standing with { Standing = Judge(standing, changes) }
            : standing;
    }

    private static PointStanding Judge(Point point, MessageChanges changes) =>
        !point.MessageIds().Any(changes.Edited.Contains) ? PointStanding.Stands
        : PointWording.Holds(point, changes.Now, changes.Checker) ? PointStanding.MessageEdited
        : PointStanding.NoLongerSaid;
}
