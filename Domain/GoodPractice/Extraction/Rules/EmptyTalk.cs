using System.Text.RegularExpressions;

namespace ClusterBot.Domain.GoodPractice.Extraction.Rules;

/// <summary>Tells talk that carries no matter: thanks, greetings, wishes, the conduct of a meeting, bare agreement.</summary>
internal static partial class EmptyTalk
{
    private const RegexOptions Reading = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const int LongestCourtesy = 20;

    /// <param name="sentence">Verbatim.</param>
    /// <param name="words">The number of its words: a long sentence that begins with thanks may go on to say something.</param>
    public static bool Is(string sentence, int words) => WholeSentence().IsMatch(sentence)
        || (words <= LongestCourtesy && Opening().IsMatch(sentence) && !Matter().IsMatch(sentence));

    /// <summary>Phrases after which nothing of matter comes in the same sentence.</summary>
    [GeneratedRegex(
        @"^\W*((i|we) agree|agreed|true|same here|me too|good (point|question)|well (said|done)|exactly|absolutely|ditto|noted"
        + @"|great|lovely"
        + @"|brilliant|congratulations|sounds good|\+1|of course|no problem|will do|understood|fair enough)"
        + @"(,? (with (you|this|that|all of (this|that|it))|everyone|all|to all|indeed|completely|entirely|and thanks|thanks))*\W*$",
        Reading)]
    private static partial Regex WholeSentence();

    [GeneratedRegex(
        @"^\W*((and|now|so|okay|ok)[, ]+)*((mr\.? ?chair|madam chair|chair)[, ]*)?(i'?d like to thank|i (also |would like to "
        + @"|want to )?thank|i have a point of order"
        + @"|(many |with )?thank|(thanks|cheers)\b|(now,? )?we('?ll| will| shall) (now )?(move on|move to|go (on|to|over|back)"
        + @"|proceed|continue|resume|turn|hear)\b|(the|our) (first|next|last) (question|speaker)\b|next,? we\b|i have (some"
        + @"|a) questions?\W*$"
        + @"|sorry\b|can i just\b|could i just\b|if i could just\b|may i\b|just very quickly|i hope (this|that|you)|hope (this"
        + @"|that|it) (help|is|was|make|clarif)"
        + @"|let me know|please (let me|feel free|do not hesitate)|any (ideas|thoughts|help|assistance)\W*$"
        + @"|what do you (all )?think\W*$|see you\b"
        + @"|(i'?m )?looking forward|i look forward|happy to (help|chat|talk|share|discuss)|((kind|best|warm) )?regards\b"
        + @"|best wishes|hi\b|hello\b"
        + @"|dear\b|hey\b|welcome\b|good (morning|afternoon|evening)|happy (birthday|new year)|apologies\b|well done|congratulations"
        + @"|here (is|are) (the|a|my) (link|slides|document|attachment)|have a (good|great|lovely|nice))",
        Reading)]
    private static partial Regex Opening();

    /// <summary>Signs that a long sentence goes on to a fact.</summary>
    [GeneratedRegex(
        @"[0-9]|\b(because|fell|rose|cut|saved|reduced|increased|doubled|halved|worked|helped|agreed|decided|found)\b", Reading)]
    private static partial Regex Matter();
}
