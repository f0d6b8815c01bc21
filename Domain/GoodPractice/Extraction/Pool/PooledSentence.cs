namespace ClusterBot.Domain.GoodPractice.Extraction.Pool;

/// <summary>A sentence of a thread that takes part in the weighing, because it is neither very short nor very long.</summary>
internal sealed class PooledSentence
{
    public required ThreadMessage Message { get; init; }

    /// <summary>Its place among the sentences of the pool.</summary>
    public required int Number { get; init; }

    /// <summary>The message's place in its thread, from 0.</summary>
    public required int Place { get; init; }

    /// <summary>The number of its author among those of the thread.</summary>
    public required int Author { get; init; }

    /// <summary>Its place among all sentences of its message, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Verbatim, apart from white space.</summary>
    public required string Text { get; init; }

    /// <summary>The line that a list item stands under, such as "Three things helped:"; null when there is none.</summary>
    public required string? Head { get; init; }

    public required bool IsListItem { get; init; }

    public required bool IsQuestion { get; init; }

    /// <summary>True when it gives orders to the writer of a summary, or goes on with such an order: it is no evidence.</summary>
    public required bool AddressesWriter { get; init; }

    /// <summary>True when its message holds no other sentence of the pool.</summary>
    public bool IsAlone { get; set; }

    /// <summary>Its words, by their numbers.</summary>
    public required int[] Words { get; init; }

    /// <summary>Those of which each word after the first begins with a capital.</summary>
    public required bool[] Capitalised { get; init; }

    /// <summary>Its words with those of its head, which stand before it in a summary.</summary>
    public required int[] WordsTold { get; init; }

    /// <summary>Returns the two words of each adjacent pair as one number.</summary>
    public static IEnumerable<long> Pairs(int[] words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            yield return Pair(words[i - 1], words[i]);
        }
    }

    public static long Pair(int first, int second) => ((long)first << 32) | (uint)second;

    /// <summary>Returns the text as it stands in a summary.</summary>
    public string Told => Head is null ? Text : $"{Head} {Text}";
}
