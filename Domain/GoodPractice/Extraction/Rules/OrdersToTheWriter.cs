using System.Text.RegularExpressions;

namespace ClusterBot.Domain.GoodPractice.Extraction.Rules;

/// <summary>Tells lines that give orders to whoever, or whatever, writes the summary; they are no evidence of anything.</summary>
internal static partial class OrdersToTheWriter
{
    private const RegexOptions Reading = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static bool Is(string sentence) => Order().IsMatch(sentence);

    [GeneratedRegex(
        @"^\W*(system|assistant|user|developer|instructions?|prompt)\s*:"
        + @"|\b(ignore|disregard|forget|override)\b.{0,40}\b(instructions?|prompts?|messages|above|rules)\b"
        + @"|\b(the|this|your|any|in (a|your)) summary (must|should|has to|needs to|shall|will|is to)\b"
        + @"|\b(in|for|to|of) (the|this|your|any) summary\b.{0,40}\b(say|state|write|include|put|leave|mention|report)\b"
        + @"|\b(say|state|write|include|put|mention|report|add)\b.{0,60}\b(in|to|into) (the|this|your|any) summary\b"
        + @"|\bsummari[sz]e (this|it|the (thread|channel|discussion|messages|following))\b.{0,20}\b(as|by|with|saying)\b"
        + @"|\byou are (now )?(an?|the) (ai|assistant|language model|summari[sz]er|bot)\b|\bas an ai\b|\b(dear"
        + @"|note to( the)?) (ai|bot|summari[sz]er|model)\b"
        + @"|^\W*@?clusterbot\b|<\|?(im_start|system)|\bnew instructions?\b|^\W*(write|report|state|say) (only )?that\b",
        Reading)]
    private static partial Regex Order();
}
