using ClusterBot.Domain.GoodPractice.Text;

namespace ClusterBot.Domain.GoodPractice;

/// <summary>The text that the author of a message wrote, and nobody else.</summary>
public static class AuthorsText
{
    /// <summary>
    /// Returns the text without greeting, signature and quoted replies, a paragraph a line; empty when nothing is left. At most
    /// 20,000 characters are read.
    /// </summary>
    public static string Of(ThreadMessage message) => MessageBody.Clean(message.Text);

    /// <summary>Returns the first <paramref name="length"/> characters, never ending in half a character.</summary>
    public static string Start(string text, int length) => ReadingLimits.Start(text, length);

    /// <summary>Returns the sentences of one paragraph of such a text, unchanged.</summary>
    public static IReadOnlyList<string> Sentences(string paragraph) => SentenceSplitter.Split(paragraph);
}
