using System.Collections.Frozen;
using ClusterBot.Domain.GoodPractice.Text;

namespace ClusterBot.Domain.GoodPractice.Verification.Clauses;

/// <summary>
/// Cuts a sentence where another statement begins: at "but", "which", ";" and the like, and at an "and" with a verb on either side. The
/// items of a list stay together.
/// </summary>
internal static class ClauseSplitter
{
    private const int ShortHead = 3;

    private static readonly FrozenSet<string> Subordinate = Set("because if unless when until although though while whereas once whether");
    private static readonly FrozenSet<string> Coordinate = Set("but whereas while although though however yet except");
    private static readonly FrozenSet<string> Starters = Set(
        "the a an it they we he she i there this that these those some most many all our their his her its no nobody everyone people "
            + "one two");

    /// <summary>Words that a verb follows.</summary>
    private static readonly FrozenSet<string> Pronouns = Set("it they he she we i there nobody everybody everyone someone who which");

    private static readonly FrozenSet<string> NotSoFollowers = Set("far that as much many long few little");

    /// <summary>Returns the first word of each clause and the word or mark that joins it to the one before.</summary>
    public static IReadOnlyList<(int From, string Link)> Starts(string text, IReadOnlyList<Word> words)
    {
        var starts = new List<(int From, string Link)> { (0, words.Count > 0 ? LeadingLink(words) : "") };
        var hasVerb = PrefixVerbs(words);
        for (var i = 1; i < words.Count; i++)
        {
            if (LinkAt(text, words, hasVerb, starts[^1], i) is { } link && i > starts[^1].From)
            {
                starts.Add((i, link));
            }
        }

        return starts;
    }

    private static string LeadingLink(IReadOnlyList<Word> words) =>
        Subordinate.Contains(words[0].Lower) || words[0].Lower is "because" ? words[0].Lower : "";

    private static string? LinkAt(string text, IReadOnlyList<Word> words, int[] verbs, (int From, string Link) open, int i)
    {
        var gap = text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End);
        var end = NextMark(text, words, i);
        var verbLeft = verbs[i] > verbs[open.From];
        var verbRight = verbs[end] > verbs[i];
        if (gap.Contains(';') || (gap.Contains(':') && (verbLeft || i - open.From >= ShortHead)))
        {
            return gap.Contains(';') && Conjunction(words, i, comma: true) is { } joined ? joined : ";";
        }

        if ((gap.Contains('—') || gap.Contains('–') || gap.Contains(" - ", StringComparison.Ordinal)) && verbLeft && verbRight)
        {
            return ";";
        }

        var comma = gap.Contains(',');
        if (open.Link.Length > 0 && open.From == 0 && comma && verbLeft && verbRight && Subordinate.Contains(open.Link))
        {
            return "," + open.Link;
        }

        var word = words[i].Lower;
        return word switch
        {
            "and" or "or" when verbLeft && !(words[i - 1].HasDigit && i + 1 < words.Count && words[i + 1].HasDigit)
                && verbs[Math.Min(end, NextJoint(words, i))] > verbs[i] => "and",
            "and" when i + 2 < words.Count && Pronouns.Contains(words[i + 1].Lower) && VerbForms.IsCertain(words[i + 2]) => "and",
            "then" when comma && verbLeft && verbRight => "and",
            "but" or "except" => "but",
            "without" when verbLeft && i + 1 < words.Count && words[i + 1].Lower.EndsWith("ing", StringComparison.Ordinal) => "and",
            "whereas" or "although" => "but",
            "while" or "though" when comma => "but",
            _ when verbRight && (verbLeft || (Subordinate.Contains(word) && i - open.From >= ShortHead)) => Conjunction(words, i, comma),
            _ => null,
        };
    }

    private static string? Conjunction(IReadOnlyList<Word> words, int i, bool comma)
    {
        var word = words[i].Lower;
        var next = i + 1 < words.Count ? words[i + 1].Lower : "";
        return word switch
        {
            "which" => "which",
            "who" or "where" when comma => "which",
            "yet" when comma => "but",
            "so" when !NotSoFollowers.Contains(next) && (comma || Starters.Contains(next)) => "so",
            "therefore" or "hence" or "thus" => "so",
            "because" => next == "of" ? null : "because",
            "as" when (comma || Starters.Contains(next)) && next is not ("a" or "an" or "well" or "part")
                && words[i - 1].Lower is not ("same" or "such" or "so" or "as" or "known" or "seen" or "used" or "well" or "far" or "long")
                => "because",
            "since" when Starters.Contains(next) => "because",
            _ when Subordinate.Contains(word) => Coordinate.Contains(word) ? "but" : word == "whether" ? null : word,
            "however" => "but",
            _ => null,
        };
    }

    /// <summary>The place of the next word that may begin a further clause.</summary>
    private static int NextJoint(IReadOnlyList<Word> words, int i)
    {
        var j = i + 1;
        while (j < words.Count && j < i + 60 && !Coordinate.Contains(words[j].Lower) && !Subordinate.Contains(words[j].Lower)
            && words[j].Lower is not ("which" or "so" or "who"))
        {
            j++;
        }

        return j;
    }

    private static int NextMark(string text, IReadOnlyList<Word> words, int i)
    {
        for (var j = i + 1; j < words.Count; j++)
        {
            if (text.AsSpan(words[j - 1].End, words[j].Start - words[j - 1].End).ContainsAny(';', ':', '—') || j > i + 60)
            {
                return j;
            }
        }

        return words.Count;
    }

    /// <summary>For each place, how many verbs stand before it.</summary>
    private static int[] PrefixVerbs(IReadOnlyList<Word> words)
    {
        var counts = new int[words.Count + 1];
        for (var i = 0; i < words.Count; i++)
        {
            var follows = i > 0 && Pronouns.Contains(words[i - 1].Lower) && words[i].IsContent;
            counts[i + 1] = counts[i] + (follows || VerbForms.IsCertain(words[i]) ? 1 : 0);
        }

        return counts;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
