using ClusterBot.Domain.GoodPractice.Text;
using ClusterBot.Domain.GoodPractice.Verification.Clauses;

namespace ClusterBot.Domain.GoodPractice.Verification.Figures;

/// <summary>Reads the figures of a sentence with the words around them.</summary>
internal static class QuantityReader
{
    private const int MostNouns = 3;

    private static readonly HashSet<string> Roles =
    [
        "from", "to", "by", "over", "under", "above", "below", "than", "until", "since", "before", "after", "of", "not", "between",
            "within",
        "in", "at", "on", "with", "for", "atleast", "atmost", "past", "beyond", "against",
    ];

    private static readonly HashSet<string> Parts =
        ["one", "out", "half", "third", "thirds", "quarter", "quarters", "fifth", "tenth", "most", "some", "all", "none", "many", "few",
            "and", "but"];

    private static readonly HashSet<string> Fillers =
    [
        "about", "around", "nearly", "almost", "roughly", "just", "some", "only", "approximately", "the", "its", "their", "our", "all",
            "these",
        "those", "his", "her", "nearer", "a", "an", "first", "last", "next",
    ];

    public static IReadOnlyList<Quantity> Of(string text, IReadOnlyList<Word> words)
    {
        var figures = FigureReader.Read(text);
        var quantities = new List<Quantity>(figures.Count);
        var at = 0;
        foreach (var figure in figures)
        {
            while (at < words.Count && words[at].End <= figure.Start)
            {
                at++;
            }

            var next = at;
            while (next < words.Count && words[next].Start < figure.End)
            {
                next++;
            }

            quantities.Add(new Quantity(
                figure, RoleOf(words, at, text), NounsFrom(text, words, next), RateFrom(words, next), MonthBeside(words, at, next), at));
        }

        Inherit(quantities, text);
        return quantities;
    }

    private static string RoleOf(IReadOnlyList<Word> words, int at, string text)
    {
        if (IsCompound(words, at, text))
        {
            return "";
        }

        var before = at - 1;
        while (before >= 0 && Fillers.Contains(words[before].Lower) && before > at - 4)
        {
            before--;
        }

        if (before < 0 || !Roles.Contains(words[before].Lower))
        {
            return BetweenSecond(words, before) ? "to" : "";
        }

        var gap = text.AsSpan(words[before].End, words[at].Start - words[before].End);
        if (gap.ContainsAny(',', ';', ')'))
        {
            return "";
        }

        return words[before].Lower switch
        {
            "between" => "from",
            "of" when !IsPart(words, before) => "",
            var role => role,
        };
    }

    /// <summary>"14 of 52", "half of 48" and "of the 48" at the start; but not "an average of 11".</summary>
    private static bool IsPart(IReadOnlyList<Word> words, int of) =>
        of == 0 || words[of - 1].HasDigit || Parts.Contains(words[of - 1].Lower)
        || NumberWords.Read(words[of - 1].Lower, 0, out _) is not null;

    /// <summary>"Three-weekly".</summary>
    private static bool IsCompound(IReadOnlyList<Word> words, int at, string text) => at + 1 < words.Count && words[at].End < text.Length
        && text[words[at].End] == '-' && words[at + 1].Lower.EndsWith("ly", StringComparison.Ordinal);

    /// <summary>"between 5 and 7".</summary>
    private static bool BetweenSecond(IReadOnlyList<Word> words, int and)
    {
        for (var i = and - 1; and >= 0 && words[and].Lower is "and" && i >= 0 && i > and - 6; i--)
        {
            if (words[i].Lower is "between")
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> NounsFrom(string text, IReadOnlyList<Word> words, int next)
    {
        var nouns = new List<string>();
        var last = "";
        if (next < words.Count && words[next].Lower is "of" && next + 1 < words.Count
            && words[next + 1].Lower is "the" or "our" or "its" or "their" or "all" or "these" or "those")
        {
            next += 2;
        }
        else if (next < words.Count && words[next].Lower is "of" && next + 1 < words.Count && !words[next + 1].HasDigit)
        {
            next++;
        }

        for (var i = next; i < words.Count && nouns.Count < MostNouns; i++)
        {
            var gapStart = i > 0 ? words[i - 1].End : 0;
            var gap = text.AsSpan(gapStart, Math.Max(0, words[i].Start - gapStart));
            if ((i > 0 && gap.ContainsAny(",;:()") && gap.Length > 0) || !IsCounted(words[i]))
            {
                break;
            }

            nouns.Add(words[i].Stem);
            last = words[i].Lower;
        }

        // "130 visited in Hackney" counts nothing by name.
        if (last.EndsWith("ed", StringComparison.Ordinal))
        {
            nouns.RemoveAt(nouns.Count - 1);
        }

        return nouns;
    }

    private static bool IsCounted(Word word) =>
        word.IsContent && !(VerbForms.IsCertain(word) && !word.Lower.EndsWith("ed", StringComparison.Ordinal))
            && !Calendar.IsMonth(word.Lower);

    /// <summary>"a visit", "per head": the next one or two words after a figure.</summary>
    private static string? RateFrom(IReadOnlyList<Word> words, int next)
    {
        for (var i = next; i < words.Count - 1 && i < next + 3; i++)
        {
            if (words[i].Lower is "a" or "an" or "per" or "each" or "every" && words[i + 1].IsContent && IsCounted(words[i + 1]))
            {
                return words[i + 1].Stem;
            }

            if (words[i].Lower is "daily" or "weekly" or "monthly" or "yearly" or "annually")
            {
                return words[i].Lower switch { "daily" => "day", "weekly" => "week", "monthly" => "month", _ => "year" };
            }

            if (!words[i].IsContent)
            {
                return null;
            }
        }

        return null;
    }

    private static string? MonthBeside(IReadOnlyList<Word> words, int at, int next)
    {
        if (next < words.Count && Calendar.MonthOf(words[next].Lower) is { } after)
        {
            return after;
        }

        return at > 0 ? Calendar.MonthOf(words[at - 1].Lower) : null;
    }

    /// <summary>"from 41 to 30 weeks", "14 of 52 complaints": what the second counts the first counts too.</summary>
    private static void Inherit(List<Quantity> quantities, string text)
    {
        for (var i = quantities.Count - 2; i >= 0; i--)
        {
            var (one, two) = (quantities[i], quantities[i + 1]);
            var gap = text.AsSpan(one.Figure.End, Math.Max(0, two.Figure.Start - one.Figure.End)).Trim(" -£$€–");
            if (!IsJoined(gap))
            {
                continue;
            }

            quantities[i] = one with
            {
                Nouns = one.Nouns.Count == 0 ? two.Nouns : one.Nouns,
                Rate = one.Rate ?? two.Rate,
                Figure = one.Figure.Unit.Length == 0 && two.Figure.Unit is "%" or "pp" && !gap.StartsWith("of")
                    ? one.Figure with { Unit = two.Figure.Unit } : one.Figure,
            };
        }

        for (var i = 1; i < quantities.Count; i++)
        {
            var before = text.AsSpan(0, quantities[i].Figure.Start).TrimEnd("£$€");
            var earlier = quantities.FindLastIndex(i - 1, other =>
                other.Role.Length == 0 && other.Figure.Unit == quantities[i].Figure.Unit);
            if (earlier >= 0 && (before.EndsWith("up from ", StringComparison.OrdinalIgnoreCase)
                || before.EndsWith("down from ", StringComparison.OrdinalIgnoreCase)))
            {
                quantities[earlier] = quantities[earlier] with { Role = "to" };
            }
        }
    }

    private static bool IsJoined(ReadOnlySpan<char> gap) =>
        gap is "to" or "and" or "or" or "of" or "of the" or "of its" or "of our" or "of their" or "" or "days to" or "to just" or "to only"
        || gap.StartsWith("to ") && gap.Length < 10;
}
