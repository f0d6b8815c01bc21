using System.Text.RegularExpressions;

namespace ClusterBot.Domain.GoodPractice.Extraction.Rules;

/// <summary>Tells sentences that need the one before them.</summary>
internal static partial class Dangling
{
    private const RegexOptions Reading = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Returns whether a sentence begins by going on from another one: it can be read without it, but less well.</summary>
    public static bool GoesOn(string sentence) => Joint().IsMatch(sentence);

    /// <summary>Returns whether a sentence begins with a word that stands for something said before.</summary>
    public static bool PointsBack(string sentence) => Pointer().IsMatch(sentence) && !NotPointing().IsMatch(sentence);

    /// <summary>Returns whether a sentence is an answer that says nothing without its question.</summary>
    public static bool Answers(string sentence) => BareAnswer().IsMatch(sentence);

    [GeneratedRegex(
        @"^\W*(this|that|these|those|it|they|he|she|so|but|and|however|also|or|because|then|therefore|thus|hence|otherwise"
        + @"|besides)\b", Reading)]
    private static partial Regex Joint();

    [GeneratedRegex(
        @"^\W*((and|but|so|or|also|then|because|however|therefore|thus)\W+)?"
        + @"(this|that|these|those|it|they|them|he|she|his|her|its|their|such|which|the (same|latter|former|above))\b",
        Reading)]
    private static partial Regex Pointer();

    /// <summary>Points of time, people whom the sentence itself goes on to name, and an "it" that stands for what follows.</summary>
    [GeneratedRegex(
        @"^\W*(\w+\W+)?((this|that|these|those) ((last|past|coming|next) )?(weeks?|months?|years?|quarter|morning|afternoon"
        + @"|evening|time|spring|summer|autumn"
        + @"|winter|term|days?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august"
        + @"|september|october|november|december|channel|thread|cluster|country|government|department)"
        + @"|those (who|of (us|you)|that|with|in|on|at)|in that|such (as|a)|which (of|one)"
        + @"|it['’]?(s| is| was| would be| will be| may be| might be| has been| seems| looks| appears| helps| pays| takes| took"
        + @"| depends| makes sense)"
        + @"( (not|also|very|really|quite|more|less|much|too|only|often|always|\w+ly))*( \w+){0,4} (to|that|whether|if|when|on|how)\b)",
        Reading)]
    private static partial Regex NotPointing();

    [GeneratedRegex(@"^\W*(yes|no|yeah|yep|nope|same here|likewise|me too|neither|not really|not yet|sort of)\b", Reading)]
    private static partial Regex BareAnswer();
}
