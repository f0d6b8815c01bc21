using System.Text.RegularExpressions;

namespace ClusterBot.Domain.GoodPractice.Extraction.Rules;

/// <summary>Tells sentences that limit, deny or contradict a claim, or tell of a failure.</summary>
internal static partial class Limits
{
    private const RegexOptions Reading = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Returns whether a sentence takes something back from the one before it.</summary>
    public static bool TurnsOn(string sentence) => Turn().IsMatch(sentence);

    /// <summary>Returns whether a sentence says that something failed, does not hold, or holds only in part.</summary>
    public static bool Is(string sentence) => Limit().IsMatch(sentence);

    [GeneratedRegex(
        @"^\W*(except|only|unfortunately|sadly|for (the )?others?|elsewhere|not so|not (in|for|everywhere)|nothing changed"
        + @"|(but |however,? )?(the|one|a) (catch|snag|exception|downside|caveat)"
        + @"|(but|however|that said|yet|still|although|though)\b.*(\b(not|no|only|never|nobody|nothing|less|few|fewer|little"
        + @"|worse|cannot|until|unless)\b|n['’]t\b))",
        Reading)]
    private static partial Regex Turn();

    [GeneratedRegex(
        @"\b(only (for|in|when|if|where|with|after|on|at|to|those|works?|worked|helps?|helped|applies|because|among|since)"
        + @"|except (for|in|that|where|when)"
        + @"|did(n['’]t| not) (work|help|change|make|reduce|improve|see|find|save|cut|last|apply|get|hold)|do(es)?(n['’]t"
        + @"| not) (work|apply|help|hold|scale|save)"
        + @"|no (real |measurable |lasting )?(difference|effect|change|evidence|impact|improvement|benefit|saving|savings)"
        + @"|nothing changed|not changed"
        + @"|fail(ed|ure|s)?|fell through|gave (it )?up|abandoned|unless|not (true|right|the case|correct|so|everywhere|for (us"
        + @"|everyone|all))"
        + @"|disagree|the opposite|on the contrary|contrary to|myth|mistaken|(is|was|are|were) wrong|can(not|['’]t) (tell|prove"
        + @"|say|confirm|repeat)"
        + @"|too (early|small|soon|few) to|got worse|(was|were) worse|went up instead|fell instead|rose again|back (up )?(to"
        + @"|where)|never (worked|helped)"
        + @"|w(as|ere)(n['’]t| not) (enough|able|due|because|caused)|limited to|excluding|apart from|other than|had the reverse|backfired"
        + @"|won['’]t work|would(n['’]t| not) work|dropped out|stopped (working|using))\b",
        Reading)]
    private static partial Regex Limit();
}
