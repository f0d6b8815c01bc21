using System.Text.RegularExpressions;

namespace ClusterBot.Domain.GoodPractice.Extraction.Rules;

/// <summary>Tells sentences in which people settle something.</summary>
internal static partial class Decisions
{
    private const RegexOptions Reading = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static bool Is(string sentence) => Decision().IsMatch(sentence) && !Undecided().IsMatch(sentence);

    [GeneratedRegex(
        @"^\W*(decisions?|agreed|decided|resolved|action|outcome)\s*:"
        + @"|\b(we|they|i|it|all|everyone|board|group|panel|councils?|departments?|meeting|team|committee)"
        + @"( (have|has|had|was|were|is|are|all|both|now|also|then|therefore|finally|today))* (agreed|decided|resolved|settled)\b"
        + @"|\b(have|has|had) (agreed|decided|resolved)\b|\bagreed (to|that|on)\b"
        + @"|\b(we|i)(['’]ll| will| shall| are going to|['’]re going to) (now |therefore |all |instead )*"
        + @"(go (with|ahead)|adopt|drop|keep (to|the|it|on)|proceed|switch|stop|start|use|move (to|ahead)|stay with|stick (to"
        + @"|with)|run|roll|pilot"
        + @"|publish|extend|pause|end)\b"
        + @"|\blet['’]s (go with|go ahead|adopt|use|keep|drop|stick|settle|start|agree)\b|\bthe decision (is|was|has been)\b",
        Reading)]
    private static partial Regex Decision();

    [GeneratedRegex(
        @"\b(not|n['’]t|never|nothing|nobody|yet to|to be|could be|should be|if|whether|unless|until) (be )?"
        + @"(agreed|decided|resolved|settled)\b|\?\W*$",
        Reading)]
    private static partial Regex Undecided();
}
