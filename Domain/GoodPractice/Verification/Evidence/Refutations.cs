using System.Text.RegularExpressions;
using ClusterBot.Domain.GoodPractice.Text;
using ClusterBot.Domain.GoodPractice.Verification.Clauses;

namespace ClusterBot.Domain.GoodPractice.Verification.Evidence;

/// <summary>Statements that are taken back: "That is a myth", in the next sentence or in a later message.</summary>
internal static partial class Refutations
{
    /// <summary>"No." or "Sorry, Jo." before what refutes.</summary>
    private const int ShortOpening = 3;
    private const int MostRead = 1_000;

    /// <summary>Strikes out each clause that the clause or sentence after it refutes.</summary>
    public static void Apply(IReadOnlyList<Statement> statements)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            foreach (var clause in statements[i].Clauses.Where(Refutes))
            {
                var refuted = clause.Index > 0 ? statements[i].Clauses.Take(clause.Index)
                    : i > 0 ? statements[i - 1].Clauses : [];
                Strike(refuted);
            }
        }
    }

    /// <summary>Strikes out what a later message of the thread refutes: what shares its words, or else all.</summary>
    public static void Apply(IReadOnlyList<Statement> statements, string later, bool mayMeanAll)
    {
        var answer = Sentence.AllOf(ReadingLimits.Start(later, MostRead)).Take(3).Select(sentence =>
            new Statement(sentence.Text, sentence.Index)).ToList();
        var opens = answer.Count > 1 && answer[0].Words.Count <= ShortOpening ? 2 : 1;
        if (!answer.Take(opens).Any(statement => statement.Clauses.Take(2).Any(Refutes)))
        {
            return;
        }

        var stems = answer.SelectMany(statement => statement.Clauses).SelectMany(clause => clause.Stems).ToHashSet(StringComparer.Ordinal);
        var meant = statements.Where(statement => statement.Clauses.Any(clause => clause.Stems.Overlaps(stems))).ToList();
        Strike((meant.Count > 0 || !mayMeanAll ? meant : statements).SelectMany(statement => statement.Clauses));
    }

    private static void Strike(IEnumerable<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            clause.IsEvidence = false;
        }
    }

    private static bool Refutes(Clause clause) => clause.To > clause.From
        && Refuter().IsMatch(clause.Statement.Text[clause.Word(clause.From).Start..clause.Word(clause.To - 1).End]);

    /// <summary>"That is a myth", "it was not right", "wrong", "I was mistaken".</summary>
    [GeneratedRegex(
        @"^(?:[^,.;]{1,20},\s*)?(?:(?:but|and|no|actually|sorry|well|however|in fact|frankly|which|though|although|we now know"
        + @"|it turns out)[,:]?\s+)*(?:i(?:'m| am) afraid )?"
        + @"(?:(?:i (?:don't|do not|didn't) (?:think|believe) )?" + Subject + @"(?:" + Wrong + "|" + NotRight + ")"
        + @"|(?:i|we) (?:don't|do not) (?:think|believe) " + Subject + @"(?: \w+){0,2} (?:right|true|so|correct|accurate)"
        + @"|(?:(?:complete|utter|total|pure|absolute|plain) )?(?:nonsense|rubbish|untrue|wrong|false|incorrect)\b(?! (?:tablets?"
        + @"|with|about|way|side))"
        + @"|not (?:true|so|right|correct|the case|accurate)\b"
        + @"|(?:i|we) (?:was|were) (?:wrong|mistaken)|correction\b|i mis(?:read|spoke)|i take (?:that|it) back|scrap that)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refuter();

    private const string Subject =
        @"(?:that|this|it|those|these|they|which|both|(?:that|this|the|your|my) (?:claim|story|rumour|report|figure|number|idea"
        + @"|statement|point))";

    private const string Adverbs =
        @"(?: (?:simply|just|plainly|a|an|all|complete|completely|total|totally|pure|purely|quite|entirely|utterly|urban|common"
        + @"|since|now|only|sadly|clearly|plain))*";

    private const string Wrong = @"(?:'s|'re| is| was| are| were| has been| have been| turned out to be| proved to be| proved"
        + @"| turned out)" + Adverbs
        + @" (?:myths?|wrong|false|untrue|incorrect|nonsense|rubbish|mistakes?|mistaken|errors?|rumours?|misleading|inaccurate"
        + @"|fiction|lies?|exaggerat\w+|invented"
        + @"|debunked|disproved|retracted|withdrawn|corrected|unfounded|baseless|misreport\w*)\b";

    private const string NotRight = @"(?: isn't| wasn't| aren't| weren't| can't be| cannot be|'s not| is not| was not| are not"
        + @"| were not| is never| does not seem| doesn't seem)"
        + Adverbs + @" (?:right|true|so|the case|correct|accurate|what happened|what we found|what we saw)\b";
}
