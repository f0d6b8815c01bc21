using ClusterBot.Domain.GoodPractice.Extraction.Choosing;
using ClusterBot.Domain.GoodPractice.Extraction.Pool;
using ClusterBot.Domain.GoodPractice.Extraction.Weighing;

namespace ClusterBot.Domain.GoodPractice.Extraction.Digest;

/// <summary>
/// The remains of a thread once it has been read: the points that could stand for it, and why its messages would be left out. The words
/// and their weights are let go, so that a channel needs no more memory than its largest thread.
/// </summary>
internal sealed class ThreadDigest
{
    private readonly List<MessageStanding> _standings = [];

    private ThreadDigest(int messages) => Messages = messages;

    /// <summary>The number of messages.</summary>
    public int Messages { get; }

    /// <summary>The number of sentences that could have been shown.</summary>
    public int Candidates { get; private set; }

    /// <summary>The points in reading order.</summary>
    public IReadOnlyList<DigestPoint> Points { get; private set; } = [];

    public IReadOnlyList<MessageStanding> Standings => _standings;

    /// <param name="messages">Of one thread, oldest first.</param>
    /// <param name="longest">How many characters of each are read.</param>
    /// <param name="mostPoints">How many points are worth keeping.</param>
    public static ThreadDigest Of(IReadOnlyList<ThreadMessage> messages, int longest, int mostPoints)
    {
        var pool = SentencePool.Of(messages, longest);
        var choice = new ThreadChoice(new ThreadWeights(pool, ExtractConstants.Fitted));
        var digest = new ThreadDigest(messages.Count) { Candidates = choice.Candidates };
        var points = PointCount.OfThread(choice.Candidates, mostPoints);
        var echoes = new Echoes(pool, choice.Sameness);
        digest.Points = [.. choice.Choose(SummaryBudget.Of(points))
            .Select(unit => DigestPoint.Of(unit, choice.WorthOf(unit), pool, echoes))];
        digest._standings.AddRange(MessageStanding.Of(pool, choice.Standings));
        return digest;
    }
}
