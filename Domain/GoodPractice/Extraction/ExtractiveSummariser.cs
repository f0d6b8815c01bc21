using ClusterBot.Domain.GoodPractice.Extraction.Choosing;
using ClusterBot.Domain.GoodPractice.Extraction.Digest;
using ClusterBot.Domain.GoodPractice.Text;

namespace ClusterBot.Domain.GoodPractice.Extraction;

/// <summary>
/// Summarises without a language model: chooses the sentences that a person would use, word for word, thread by thread and then across
/// threads. The same messages always give the same summary; the work is bounded for any messages.
/// </summary>
public static class ExtractiveSummariser
{
    /// <summary>The sentence for a summary with nothing to read at all.</summary>
    public const string NoMessages = "There are no messages to summarise.";

    /// <summary>The sentence for messages that hold no statement.</summary>
    public const string NothingSaid =
        "The messages hold nothing to summarise yet: only greetings, thanks, half sentences or very short notes.";

    /// <summary>
    /// Returns up to about 7 points, up to 12 of many threads. Each consists of sentences of the messages, word for word, and says who
    /// said them.
    /// </summary>
    /// <param name="messages">In any order; ids should be unique.</param>
    public static Summary Summarise(IReadOnlyList<ThreadMessage> messages)
    {
        var longest = ReadingShare.Of(messages);
        var threads = messages.Select(message => message.ThreadId).Distinct(StringComparer.Ordinal).Count();
        var kept = PointCount.KeptOfEach(threads);
        var digests = ThreadList.Of(messages).Select(thread => ThreadDigest.Of(thread, longest, kept)).ToList();
        var most = PointCount.OfChannel(digests.Sum(digest => digest.Candidates), threads);
        var points = digests.Count == 0 ? [] : ChannelChoice.Choose(digests, most).Select(point => point.ToPoint()).ToList();
        return new Summary
        {
            Points = points,
            Method = SummaryMethod.Extract,
            MessagesRead = messages.Count,
            MessagesInAll = messages.Count,
            ThreadsRead = threads,
            LeftOut = [.. LeftOutMessages.Of(digests, points), .. CutShort(messages, longest)],
            EmptyBecause = points.Count > 0 ? null : messages.Count == 0 ? NoMessages : NothingSaid,
        };
    }

    private static IEnumerable<LeftOut> CutShort(IReadOnlyList<ThreadMessage> messages, int longest)
    {
        var cut = messages.Where(message => message.Text.Length > Math.Min(longest, ReadingLimits.Message)).Select(message => message.Id);
        return LeftOutMessages.For(LeftOutReason.TooMuchToRead, [.. cut]);
    }
}
