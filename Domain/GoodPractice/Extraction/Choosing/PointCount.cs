namespace ClusterBot.Domain.GoodPractice.Extraction.Choosing;

/// <summary>The number of points that a summary has.</summary>
internal static class PointCount
{
    private const int Fewest = 3;
    private const double FewCandidates = 2.5;
    private const int MostOfThread = 7;
    private const int MostOfChannel = 12;
    private const int FewThreads = 4;

    /// <summary>Returns 3 for a few sentences that could be shown, 7 for forty and more.</summary>
    public static int OfThread(int candidates, int most) => Math.Min(
        most, candidates < Fewest ? candidates : Math.Min(MostOfThread, Fewest + (int)Math.Log2(candidates / FewCandidates)));

    /// <summary>Returns as many as for one thread, and one more whenever there are twice as many threads.</summary>
    public static int OfChannel(int candidates, int threads) => threads <= FewThreads
        ? OfThread(candidates, MostOfThread)
        : Math.Min(MostOfChannel, OfThread(candidates, MostOfThread) + (int)Math.Log2((double)threads / FewThreads));

    /// <summary>Returns how many points of each thread are worth keeping until the choice across threads.</summary>
    public static int KeptOfEach(int threads) => threads <= 2 ? MostOfThread : threads <= FewThreads ? 5 : Fewest;
}
