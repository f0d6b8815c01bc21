using ClusterBot.Domain.GoodPractice.Verification;

namespace ClusterBot.Domain.GoodPractice;

/// <summary>The changes of messages since a summary was written.</summary>
/// <param name="Now">The messages that were deleted (null), edited, or are there again (as they now are), by id.</param>
/// <param name="Checker">Checks points against the messages as they now are.</param>
public sealed record MessageChanges(IReadOnlyDictionary<string, ThreadMessage?> Now, PointChecker Checker)
{
    /// <summary>The words of messages that have just been deleted, by id: a point is sealed with them.</summary>
    public IReadOnlyDictionary<string, string> Was { get; init; } = new Dictionary<string, string>();

    /// <summary>The ids of the messages that read otherwise than when the summary was posted.</summary>
    public IReadOnlySet<string> Edited { get; init; } = new HashSet<string>();

    /// <summary>Returns the words of a message that is there; null when it is deleted or not known.</summary>
    public required Func<string, string?> WordsOf { get; init; }

    /// <summary>
    /// Returns what is left of a point of which messages were deleted: nothing that can be read, and a seal if their words were known.
    /// </summary>
    internal Point Without(Point point)
    {
        var sealedPoint = point.Sealed;
        foreach (var id in Deleted(point))
        {
            sealedPoint = Was.TryGetValue(id, out var words) ? sealedPoint?.Also(id, words) ?? SealedPoint.Of(point, id, words) : null;
            if (sealedPoint is null)
            {
                break;
            }
        }

        return new Point("", []) { Standing = PointStanding.MessageDeleted, Sealed = sealedPoint };
    }

    /// <summary>Returns the point of a seal whose messages are all there again; null while one is not.</summary>
    internal Point? Again(Point point, out Point left)
    {
        left = point;
        if (point.Sealed is not { } held)
        {
            return null;
        }

        var (opened, rest) = held.Open(WordsOf);
        left = point with { Sealed = rest };
        return opened;
    }

    /// <summary>Returns the ids of the messages of a point that have just been deleted and do not seal it yet.</summary>
    internal IReadOnlyList<string> Deleted(Point point) =>
    [
        .. (point.Sealed?.RestsOn ?? point.MessageIds()).Distinct()
            .Where(id => Now.TryGetValue(id, out var now) && now is null && point.Sealed?.By.Contains(id) is not true),
    ];
}
