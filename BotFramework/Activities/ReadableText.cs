using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ClusterBot.BotFramework.Activities;

/// <summary>
/// A message's text as a person reads it in Teams: people's names in place of their mentions, no quotes of other messages, no
/// placeholders of attachments, HTML entities decoded. What somebody typed as mark-up comes encoded and is left as it was typed. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations">mentions
/// in Teams</see>.
/// </summary>
internal static partial class ReadableText
{
    /// <summary>Teams sends at most some 28 KB of text; what lies beyond is not read as mark-up.</summary>
    private const int LongestRead = 200_000;

    public static string Of(Activity activity)
    {
        var text = activity.Text ?? "";
        if (text.Length > LongestRead)
        {
            return text;
        }

        text = WithoutQuotes(Quoted().Replace(text, " "));
        text = WithNames(activity, text);
        text = At().Replace(text, mention => IsRecipient(activity, mention.Groups["name"].Value) ? "" : mention.Groups["name"].Value);
        text = Placeholders().Replace(text, placeholder => placeholder.Groups["alt"].Value);
        text = Lines().Replace(text, "\n");
        if (activity.TextFormat == "xml")
        {
            // Elsewhere a tag is what somebody typed; here that is encoded.
            text = Tags().Replace(text, "");
        }

        return WebUtility.HtmlDecode(text).Replace('\u00A0', ' ').Trim();
    }

    /// <summary>Returns true when the words stand in the text, and in quotes of other messages only.</summary>
    public static bool IsInQuotesAlone(string? text, string? words) =>
        text is { Length: <= LongestRead } && words is { Length: > 0 }
        && text.Contains(words, StringComparison.OrdinalIgnoreCase)
        && !WithoutQuotes(Quoted().Replace(text, " ")).Contains(words, StringComparison.OrdinalIgnoreCase);

    public static bool NamesRecipient(Activity activity) =>
        activity.Text is { Length: <= LongestRead } text
        && At().Matches(text).Any(mention => IsRecipient(activity, mention.Groups["name"].Value));

    private static string WithNames(Activity activity, string text)
    {
        foreach (var mention in RecipientMention.Declared(activity))
        {
            if (RecipientMention.TextOf(mention) is { Length: > 0 } written)
            {
                var name = RecipientMention.IsOf(mention, activity.Recipient?.Id) ? "" : RecipientMention.NameOf(mention)
                    ?? AtInner(written);
                text = text.Replace(written, WebUtility.HtmlEncode(name), StringComparison.OrdinalIgnoreCase);
            }
        }

        return text;
    }

    // An edited message comes without its entities: the bot's own mention is then known by its name alone.
    private static bool IsRecipient(Activity activity, string name) =>
        activity.Recipient?.Name is { Length: > 0 } own
            && string.Equals(WebUtility.HtmlDecode(name).Trim(), own, StringComparison.OrdinalIgnoreCase);

    private static string AtInner(string written) => WebUtility.HtmlDecode(At().Replace(written, "${name}"));

    /// <summary>Leaves out block quotes with all that stands in them, however deep; one that is never closed reaches to the end.</summary>
    private static string WithoutQuotes(string text)
    {
        if (!text.Contains("<blockquote", StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        var (kept, depth, from) = (new StringBuilder(text.Length), 0, 0);
        foreach (var tag in BlockQuote().EnumerateMatches(text))
        {
            if (depth == 0)
            {
                kept.Append(text, from, tag.Index - from).Append(' ');
            }

            depth = Math.Max(0, depth + (text[tag.Index + 1] == '/' ? -1 : 1));
            from = tag.Index + tag.Length;
        }

        return depth == 0 ? kept.Append(text, from, text.Length - from).ToString() : kept.ToString();
    }

    [GeneratedRegex(
        @"</?(p|div)(\s[^>]*)?>|<br\s*/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Lines();

    [GeneratedRegex(@"</?blockquote\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BlockQuote();

    [GeneratedRegex(
        @"<quoted\b[^>]*/>|<quoted\b[^>]*>.*?</quoted>|</?quoted\b[^>]*>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"</?[a-z][^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex(
        @"<at\b[^>]*>(?<name>[^<]*)</at>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex At();

    [GeneratedRegex(
        @"<attachment\b[^>]*>(</attachment>)?|<(emoji|img)\b[^>]*?\balt=""(?<alt>[^""]*)""[^>]*>(</emoji>)?|"
            + @"<(emoji|img)\b[^>]*>(</emoji>)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholders();
}
