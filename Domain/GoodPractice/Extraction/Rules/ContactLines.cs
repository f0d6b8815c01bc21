using System.Text.RegularExpressions;

namespace ClusterBot.Domain.GoodPractice.Extraction.Rules;

/// <summary>
/// Tells lines that say where somebody can be found, that head a message, or that name a file: no statement of the author's.
/// </summary>
internal static partial class ContactLines
{
    private const RegexOptions Reading = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static bool Is(string sentence) => Somewhere().IsMatch(sentence) || AtTheStart().IsMatch(sentence);

    [GeneratedRegex(
        @"\[(phone|email)\]|mailto:|\b(phone|telephone|tel|fax|voice|cell|mobile|extension)( (no|number))?\s*[:.+(\[]"
        + @"|\bp\.?\s?o\.?\s?box\b"
        + @"|\bbox [0-9]|in-reply-to|\battach(ed|ment)s?\b[^.]*\.(docx?|xlsx?|pptx?|pdf|txt|zip)\b|\b(wrote|writes|says):|unsubscribe"
        + @"|original message|\b[\w.+-]+@[\w-]+\.[a-z]{2,}\b|\b(drive|street|suite|road|orchard|avenue|lane|floor)\b.*[0-9]{3}"
        + @"|\b[a-z]{1,2}[0-9][0-9a-z]? [0-9][a-z]{2}\b|\+?[0-9][0-9 ()-]{9,}",
        Reading)]
    private static partial Regex Somewhere();

    [GeneratedRegex(
        @"^\W*((cc|bcc|to|from|sent|date|re|fw|fwd|subject|attachments?|organi[sz]ation)\s*:|https?://\S+\W*$|<)", Reading)]
    private static partial Regex AtTheStart();
}
