using ClusterBot.Domain.GoodPractice.Extraction.Pool;

namespace ClusterBot.Domain.GoodPractice.Extraction.Rules;

/// <summary>Finds what limits or contradicts a claim: in the sentences that follow it, or in what others write later.</summary>
internal sealed class Counterparts(SentencePool pool, Standing[] standings, TermOverlap overlap)
{
    private const int MostFollowing = 2;
    private const int MostSearched = 200;
    private const int LeastShared = 2;

    private readonly List<PooledSentence> _limits =
        [.. pool.Sentences.Where(sentence => !sentence.IsQuestion && MayFollow(standings[sentence.Number]) && Limits.Is(sentence.Text))];

    /// <summary>Returns the sentence that belongs beside a claim; null when there is none.</summary>
    public PooledSentence? Of(PooledSentence claim)
    {
        if (claim.IsQuestion || Limits.Is(claim.Text))
        {
            return null;
        }

        return Following(claim) ?? (Results.Is(claim.Text) ? Elsewhere(claim) : null);
    }

    private static bool MayFollow(Standing standing) => standing is Standing.Alone or Standing.BehindPrevious;

    private PooledSentence? Following(PooledSentence claim) => pool.Sentences.Skip(claim.Number + 1).Take(MostFollowing)
        .TakeWhile(sentence => sentence.Place == claim.Place)
        .Where((sentence, i) => sentence.Index == claim.Index + i + 1 && !sentence.IsQuestion && MayFollow(standings[sentence.Number]))
        .FirstOrDefault(sentence => (Limits.TurnsOn(sentence.Text) && sentence.Index == claim.Index + 1)
            || (Limits.Is(sentence.Text) && Results.Is(claim.Text)));

    private PooledSentence? Elsewhere(PooledSentence claim) => _limits
        .Where(limit => limit.Place != claim.Place)
        .Take(MostSearched)
        .Select(limit => (limit, Shared: overlap.Shared(claim, limit), Weight: overlap.Weight(claim, limit)))
        .Where(pair => pair.Shared >= LeastShared || (pair.Shared > 0 && Math.Abs(pair.limit.Place - claim.Place) == 1))
        .OrderByDescending(pair => pair.Weight)
        .Select(pair => pair.limit)
        .FirstOrDefault();
}
