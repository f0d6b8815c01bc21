namespace ClusterBot.Cards;

/// <summary>Words as the beginning of a sentence.</summary>
public static class SentenceCase
{
    /// <summary>The words with a capital at their beginning.</summary>
    /// <param name="words">Not empty.</param>
    public static string Of(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
