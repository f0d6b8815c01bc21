using ClusterBot.Domain.GoodPractice.Extraction.Pool;
using ClusterBot.Domain.GoodPractice.Extraction.Rules;

namespace ClusterBot.Domain.GoodPractice.Extraction.Digest;

/// <summary>The reason why a message would be left out if no point cites it.</summary>
/// <param name="HasOrders">True when it holds lines that give orders to the writer.</param>
internal sealed record MessageStanding(string MessageId, LeftOutReason Reason, bool HasOrders)
{
    /// <summary>A message of more words that has no sentence in the pool runs on without an end.</summary>
    private const int FewWords = 12;

    public static IEnumerable<MessageStanding> Of(SentencePool pool, Standing[] standings)
    {
        var byPlace = pool.Sentences.ToLookup(sentence => sentence.Place, sentence => standings[sentence.Number]);
        return pool.Messages.Select((message, place) => new MessageStanding(
            message.Id, ReasonOf(message, [.. byPlace[place]]), byPlace[place].Contains(Standing.Order)));
    }

    private static LeftOutReason ReasonOf(ThreadMessage message, HashSet<Standing> standings)
    {
        if (standings.Contains(Standing.Alone) || standings.Contains(Standing.BehindPrevious))
        {
            return LeftOutReason.NotChosen;
        }

        if (standings.Contains(Standing.Repeats))
        {
            return LeftOutReason.Repeats;
        }

        return standings.Contains(Standing.NotWhole) || standings.Contains(Standing.BehindQuestion)
            || (standings.Count == 0 && Tokens.Count(AuthorsText.Of(message)) > FewWords)
            ? LeftOutReason.NotWhole
            : LeftOutReason.NothingToUse;
    }
}
