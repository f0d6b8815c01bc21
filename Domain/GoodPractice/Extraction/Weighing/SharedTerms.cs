using System.Numerics;
using ClusterBot.Domain.GoodPractice.Extraction.Pool;

namespace ClusterBot.Domain.GoodPractice.Extraction.Weighing;

/// <summary>The share of the other messages with which a sentence shares a word that says what it is about.</summary>
internal static class SharedTerms
{
    private const int Bits = 64;

    /// <summary>Returns one figure for each sentence. A set of messages is a row of bits, so that uniting sets costs little.</summary>
    public static double[] ShareOfOtherMessages(SentencePool pool)
    {
        var width = (pool.Messages.Count + Bits - 1) / Bits;
        var messagesOf = new ulong[pool.Vocabulary.Count][];
        var withTerms = new HashSet<int>();
        foreach (var sentence in pool.Sentences)
        {
            withTerms.Add(sentence.Place);
            foreach (var word in sentence.Words.Where(pool.Vocabulary.IsTerm))
            {
                (messagesOf[word] ??= new ulong[width])[sentence.Place / Bits] |= 1UL << (sentence.Place % Bits);
            }
        }

        var united = new ulong[width];
        return [.. pool.Sentences.Select(sentence => (double)CountOthers(sentence) / Math.Max(1, withTerms.Count))];

        int CountOthers(PooledSentence sentence)
        {
            Array.Clear(united);
            foreach (var word in sentence.Words.Where(pool.Vocabulary.IsTerm))
            {
                for (var i = 0; i < width; i++)
                {
                    united[i] |= messagesOf[word][i];
                }
            }

            united[sentence.Place / Bits] &= ~(1UL << (sentence.Place % Bits));
            return united.Sum(BitOperations.PopCount);
        }
    }
}
