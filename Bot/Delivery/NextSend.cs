namespace ClusterBot.Bot.Delivery;

/// <summary>What a lane does next: sends a row, or waits; for as long as <see cref="Wait"/>, or for news when that is none.</summary>
internal sealed record NextSend(WaitingRow? Head, TimeSpan? Wait)
{
    /// <summary>Of the conversations that may send now, the one with the highest priority, and of those the oldest row.</summary>
    /// <param name="heads">The first row of each conversation.</param>
    /// <param name="waitFor">How long a row has to wait, by its due time and its conversation's pace.</param>
    /// <param name="oldestFirst">Whether it is the turn of who has waited longest, whatever the priority: so nobody starves.</param>
    public static NextSend Choose(IEnumerable<WaitingRow> heads, Func<WaitingRow, TimeSpan> waitFor, bool oldestFirst = false)
    {
        WaitingRow? best = null;
        TimeSpan? shortest = null;
        foreach (var head in heads)
        {
            var wait = waitFor(head);
            if (wait > TimeSpan.Zero)
            {
                shortest = shortest is null || wait < shortest ? wait : shortest;
            }
            else if (best is null || Rank(head, oldestFirst).CompareTo(Rank(best, oldestFirst)) < 0)
            {
                best = head;
            }
        }

        return new NextSend(best, shortest);
    }

    private static (int Priority, long Id) Rank(WaitingRow row, bool oldestFirst) => (oldestFirst ? 0 : -(int)row.Priority, row.Id);
}
