namespace ClusterBot.Bot.Delivery;

/// <summary>What a lane does next: sends a row, or waits; for as long as <see cref="Wait"/>, or for news when that is none.</summary>
internal sealed record NextSend(LaneHead? Head, TimeSpan? Wait)
{
    /// <summary>Of the conversations that may send now, the one with the highest priority, and of those the oldest row.</summary>
    /// <param name="heads">The first row of each conversation.</param>
    /// <param name="waitFor">How long a row has to wait, by its due time and its conversation's pace.</param>
    public static NextSend Choose(IEnumerable<LaneHead> heads, Func<LaneHead, TimeSpan> waitFor)
    {
        LaneHead? best = null;
        TimeSpan? shortest = null;
        foreach (var head in heads)
        {
            var wait = waitFor(head);
            if (wait <= TimeSpan.Zero)
            {
                best = best is null || GoesBefore(head, best) ? head : best;
            }
            else if (shortest is null || wait < shortest)
            {
                shortest = wait;
            }
        }

        return new NextSend(best, shortest);
    }

    private static bool GoesBefore(LaneHead a, LaneHead b) => (-(int)a.Priority, a.Id).CompareTo((-(int)b.Priority, b.Id)) < 0;
}
