using System.Text.RegularExpressions;
using ClusterBot.Domain.GoodPractice.Text;

namespace ClusterBot.Domain.GoodPractice.Verification.Clauses;

/// <summary>The ways in which a statement is less than a plain fact.</summary>
[Flags]
internal enum Hedges
{
    /// <summary>A plain fact.</summary>
    None = 0,

    /// <summary>"May", "perhaps", "whether".</summary>
    Possible = 1,

    /// <summary>"Hopes", "considers".</summary>
    Wished = 2,

    /// <summary>"Plans", "will".</summary>
    Planned = 4,

    /// <summary>"Should", "recommends".</summary>
    Advised = 8,

    /// <summary>"Thinks".</summary>
    Held = 16,

    /// <summary>"If", "subject to".</summary>
    Conditional = 32,

    /// <summary>"Would".</summary>
    Supposed = 64,

    /// <summary>A question.</summary>
    Asked = 128,

    /// <summary>"Some people say".</summary>
    Heard = 256,

    /// <summary>"A myth".</summary>
    Refuted = 512,

    /// <summary>"Partly", "sometimes".</summary>
    Partly = 1024,

    /// <summary>"But only at weekends" follows.</summary>
    Limited = 2048,
}

/// <summary>Reads how sure a clause is, and says whether a claim is as careful as what it rests on.</summary>
internal static partial class HedgeReader
{
    private static readonly Dictionary<string, Hedges> ByWord = Words(
        (Hedges.Possible, "may might could perhaps maybe possibly possible probably likely seem seems seemed appear appears appeared "
            + "unclear "
            + "uncertain whether"),
        (Hedges.Wished, "hope hopes hoped hoping want wants wanted wish wishes consider considers considering considered explore "
            + "exploring"),
        (Hedges.Planned, "plan plans planned intend intends intended intention propose proposes proposed proposal aim aims expect expects "
            + "expected scheduled will shall"),
        (Hedges.Advised, "should recommend recommends recommended suggest suggests suggested advise advises advised"),
        (Hedges.Held, "think thinks thought believe believes believed reckon reckons suspect suspects guess opinion view feels"),
        (Hedges.Conditional, "if unless subject provided"),
        (Hedges.Supposed, "would"),
        (Hedges.Asked, "asks asked asking wonders wondered"),
        (Hedges.Heard, "apparently allegedly reportedly supposedly rumour rumours rumoured"),
        (Hedges.Refuted, "myth untrue debunked disproved wrongly falsely nonsense mistaken"),
        (Hedges.Partly, "partly sometimes occasionally partially"));

    /// <summary>For each kind of doubt, those with which a claim may hand it on.</summary>
    private static readonly (Hedges Said, Hedges Enough)[] HandedOn =
    [
        (Hedges.Possible, Hedges.Possible | Hedges.Asked),
        (Hedges.Wished, Hedges.Wished | Hedges.Possible),
        (Hedges.Planned, Hedges.Planned),
        (Hedges.Advised, Hedges.Advised | Hedges.Held),
        (Hedges.Held, Hedges.Held | Hedges.Possible),
        (Hedges.Supposed, Hedges.Supposed | Hedges.Possible),
        (Hedges.Partly, Hedges.Partly | Hedges.Possible),
    ];

    public static Hedges Of(string text, IReadOnlyList<Word> words, int from, int to)
    {
        var hedges = Hedges.None;
        for (var i = from; i < to; i++)
        {
            if (ByWord.TryGetValue(words[i].Lower, out var hedge) && IsHedge(words, i))
            {
                hedges |= hedge;
            }
            else if (words[i].Lower.EndsWith("'ll", StringComparison.Ordinal))
            {
                hedges |= Hedges.Planned;
            }
            else if (words[i].Lower.EndsWith("'d", StringComparison.Ordinal))
            {
                hedges |= Hedges.Supposed;
            }
        }

        if (to > from)
        {
            var clause = text[words[from].Start..words[to - 1].End];
            hedges |= (Hearsay().IsMatch(clause) ? Hedges.Heard : Hedges.None) | (CalledFalse().IsMatch(clause) ? Hedges.Refuted
                : Hedges.None);
        }

        return hedges;
    }

    /// <summary>Returns whether a claim is as careful as what was said. A condition must stay whatever else is said.</summary>
    public static bool AreKept(Hedges said, Hedges claimed, Hedges claimedInSentence)
    {
        foreach (var must in (Hedges[])[Hedges.Conditional, Hedges.Heard, Hedges.Refuted, Hedges.Limited])
        {
            if (said.HasFlag(must) && !claimedInSentence.HasFlag(must))
            {
                return false;
            }
        }

        if (said.HasFlag(Hedges.Asked))
        {
            return (claimed & (Hedges.Asked | Hedges.Possible | Hedges.Conditional)) != 0;
        }

        var rest = said & ~(Hedges.Conditional | Hedges.Heard | Hedges.Refuted | Hedges.Limited);
        return rest == Hedges.None || HandedOn.Any(pair => said.HasFlag(pair.Said) && (claimed & pair.Enough) != 0);
    }

    /// <summary>Returns the doubt that a word expresses by itself.</summary>
    public static Hedges Of(string lowerCaseWord) => ByWord.GetValueOrDefault(lowerCaseWord);

    private static bool IsHedge(IReadOnlyList<Word> words, int at)
    {
        var next = at + 1 < words.Count ? words[at + 1].Lower : "";
        return words[at].Lower switch
        {
            "may" => !words[at].IsCapitalised
                || (words[at].StartsSentence && !words[at].Text.Any(char.IsDigit) && next is "we" or "i" or "they"),
            "could" => next is not "not",
            "subject" => next is "to",
            "provided" => next is "that",
            "proposal" or "view" or "opinion" => at > 0,
            "advise" or "advises" or "advised" => next is "that" or "to",
            "asks" or "asked" or "asking" => next is "whether" or "if" or "why" or "how" or "what" or "when" or "who" or "where" or "which",
            "expected" => at == 0 || words[at - 1].Lower is not "than",
            _ => true,
        };
    }

    private static Dictionary<string, Hedges> Words(params (Hedges Hedge, string Words)[] groups) =>
        groups.SelectMany(group => group.Words.Split(' ').Select(word => (word, group.Hedge)))
            .ToDictionary(pair => pair.word, pair => pair.Hedge, StringComparer.Ordinal);

    /// <summary>"The claim that the depot closed is false".</summary>
    [GeneratedRegex(
        @"\b(?:claim|story|rumour|report|idea|suggestion|belief|impression|statement)s?\b.{0,200} (?:is|are|was|were|proved"
        + @"|turned out) (?:\w+ ){0,2}"
        + @"(?:false|wrong|untrue|incorrect|mistaken|unfounded|baseless|invented|nonsense|misleading)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CalledFalse();

    [GeneratedRegex(
        @"\b(?:(?:people|some|others|many|they|residents|critics|supporters|everyone|word|rumour)(?: \w+){0,2} (?:says?|claims?"
        + @"|claimed|has it|reckons?|insists?)"
        + @"|(?:it is|it was|is|are|was|were) (?:said|claimed|alleged|rumoured|supposed)|(?:i|we) (?:have |'ve )?(?:heard|hear)|(?:i"
        + @"|we) (?:am|are|was|were) told)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hearsay();
}
