namespace ClusterBot.Cards;

/// <summary>Several things in a sentence: <c>a, b and c</c>.</summary>
public static class WordList
{
    /// <summary>Returns them with commas between, and the word before the last.</summary>
    /// <param name="items">One or more.</param>
    /// <param name="word">For instance <c>and</c>.</param>
    public static string Of(IReadOnlyList<string> items, string word) =>
        items is [var one] ? one : $"{string.Join(", ", items.SkipLast(1))} {word} {items[^1]}";
}
