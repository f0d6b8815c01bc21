using System.Text.RegularExpressions;
using ClusterBot.Cards.Model.Elements;

namespace ClusterBot.Cards.Model.Text;

/// <summary>
/// Words that a person typed, as a card shows them: no markup is read from them, no macro runs, nothing turns the direction of the
/// text around it, and line breaks stay. See https://adaptivecards.io/explorer/RichTextBlock.html
/// </summary>
public static partial class UserText
{
    /// <summary>The greatest length shown, in UTF-16 units, unless the caller says otherwise.</summary>
    public const int DefaultMaxLength = 2000;

    /// <summary>
    /// The longest part of a field that is given back to be put right, in UTF-16 units: more than any may hold, and no more than a
    /// card has room for.
    /// </summary>
    public const int MaxGivenBack = 4_000;

    private const int LongestPart = 18;

    private const string ZeroWidthSpace = "\u200B";

    /// <summary>Returns the words as a paragraph of their own.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="maxLength">The greatest length, in UTF-16 units; longer text ends in an ellipsis. At least 1.</param>
    public static RichTextBlock Block(string text, int maxLength = DefaultMaxLength) => new([Run(text, maxLength)]);

    /// <summary>Returns the words as a part of a paragraph, for instance after a run that names the writer.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="maxLength">The greatest length, in UTF-16 units; longer text ends in an ellipsis. At least 1.</param>
    public static TextRun Run(string text, int maxLength = DefaultMaxLength) => new(BreakLongWords(Plain(text, maxLength)));

    /// <summary>
    /// Returns the words for places that hold plain text: <see cref="AdaptiveCard.FallbackText"/>,
    /// <see cref="AdaptiveCard.Speak"/>, labels, titles of buttons.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="maxLength">The greatest length, in UTF-16 units; longer text ends in an ellipsis. At least 1.</param>
    public static string Plain(string text, int maxLength = DefaultMaxLength) =>
        DisarmMacros(TextCleaning.Bound(TextCleaning.Clean(text), maxLength));

    /// <summary>Disarms <c>{{DATE(...)}}</c> and <c>{{TIME(...)}}</c>, which clients replace in any text, by an invisible space.</summary>
    internal static string DisarmMacros(string text) => Macro().Replace(text, "{" + ZeroWidthSpace + "{");

    /// <summary>Breaks long words: clients do not break one in a run, and at 320 pixels it would run out of the card.</summary>
    private static string BreakLongWords(string text) =>
        HasLongWord(text) ? LongWordPart().Replace(text, "$0" + ZeroWidthSpace) : text;

    /// <summary>Returns whether there may be one: the expression is evaluated only then.</summary>
    private static bool HasLongWord(string text)
    {
        foreach (var word in text.AsSpan().Split(' '))
        {
            if (word.End.Value - word.Start.Value > LongestPart)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\{\{(?=\s*(?:DATE|TIME)\s*\()", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Macro();

    [GeneratedRegex(@"[^\s\p{M}\p{Cs}\u200B-\u200D\uFE0F]{18}(?=[^\s\p{M}\p{Cs}\u200B-\u200D\uFE0F])")]
    private static partial Regex LongWordPart();
}
