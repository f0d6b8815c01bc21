namespace ClusterBot.Bench.Summaries.Systems;

/// <summary>
/// The bound on what choosing sentences can reach: knows the references, and takes one by one the sentence that raises the score most.
/// </summary>
internal static class Oracle
{
    public static string Choose(IReadOnlyList<ThreadSentence> sentences, int words, IReadOnlyList<string> references)
    {
        var theirs = references.Select(Rouge.Tokens).ToList();
        var chosen = new List<ThreadSentence>();
        var (best, length) = (0.0, 0);
        while (true)
        {
            var raised = sentences
                .Where(sentence => length + sentence.Tokens.Length <= words && !chosen.Contains(sentence))
                .Select(sentence => (
                    Sentence: sentence, Score: Rouge.Of([.. chosen.Append(sentence).SelectMany(s => s.Tokens)], theirs).Sum))
                .Where(pair => pair.Score > best)
                .OrderByDescending(pair => pair.Score)
                .Take(1).ToList();
            if (raised.Count == 0)
            {
                return string.Join(' ', chosen.Select(s => s.Text));
            }

            chosen.Add(raised[0].Sentence);
            (best, length) = (raised[0].Score, length + raised[0].Sentence.Tokens.Length);
        }
    }
}
