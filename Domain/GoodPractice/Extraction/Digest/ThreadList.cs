namespace ClusterBot.Domain.GoodPractice.Extraction.Digest;

/// <summary>Puts messages in threads; a very long thread in stretches, so that the work grows no faster than the messages.</summary>
internal static class ThreadList
{
    private const int LongestStretch = 1000;

    /// <summary>Returns the threads by the time of their first message, the messages of each oldest first.</summary>
    public static IEnumerable<ThreadMessage[]> Of(IEnumerable<ThreadMessage> messages) => messages
        .GroupBy(message => message.ThreadId, StringComparer.Ordinal)
        .Select(thread => thread.OrderBy(message => message.PostedAt).ThenBy(message => message.Id, StringComparer.Ordinal).ToList())
        .OrderBy(thread => thread[0].PostedAt).ThenBy(thread => thread[0].Id, StringComparer.Ordinal)
        .SelectMany(thread => thread.Chunk(LongestStretch));
}
