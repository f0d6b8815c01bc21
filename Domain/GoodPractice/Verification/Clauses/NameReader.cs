using ClusterBot.Domain.GoodPractice.Text;

namespace ClusterBot.Domain.GoodPractice.Verification.Clauses;

/// <summary>Finds the names of a sentence: words with a capital letter, together where they stand together.</summary>
internal static class NameReader
{
    private static readonly Dictionary<string, string> Roles = Groups(
        ("in", "in at across within near around during throughout inside"), ("from", "from since starting"),
        ("to", "to into until till towards"), ("by", "by via through"), ("on", "on about"), ("outside", "outside beyond"),
        ("not", "not except"), ("than", "than unlike behind"),
        ("of", "of"), ("with", "with"), ("for", "for"), ("against", "against"), ("before", "before"), ("after", "after"),
        ("without", "without"));

    private static readonly HashSet<string> Fillers =
        ["the", "our", "their", "a", "an", "its", "both", "either", "all", "nearby", "early", "late", "mid", "last", "next", "this",
            "about", "of"];

    public static IReadOnlyList<Name> Of(string text, IReadOnlyList<Word> words)
    {
        var names = new List<Name>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsNameWord(text, words, i))
            {
                continue;
            }

            var end = i + 1;
            var sort = SortOf(text, words, i);
            while (sort is NameSort.Proper or NameSort.Perhaps && end < words.Count && words[end].Start == words[end - 1].End + 1
                && text[words[end - 1].End] is ' ' or '-' && !IsOpening(words[i], i) && IsNameWord(text, words, end)
                    && SortOf(text, words, end) is not (NameSort.Month or NameSort.Day)
                && !words[end - 1].Lower.EndsWith("'s", StringComparison.Ordinal))
            {
                sort = NameSort.Proper;
                end++;
            }

            names.Add(new Name([.. Enumerable.Range(i, end - i).Select(at => Plain(words[at]))], RoleOf(text, words, names, i, end), i,
                sort));
            i = end - 1;
        }

        foreach (var (month, at) in Calendar.MonthsIn(text))
        {
            var word = words.TakeWhile(word => word.Start < at).Count();
            names.Add(new Name([month], RoleOf(text, words, [], word, word + 1), word, NameSort.Month));
        }

        return names;
    }

    private static bool IsNameWord(string text, IReadOnlyList<Word> words, int i)
    {
        var word = words[i];
        if (!word.IsCapitalised || word.Text is "I" || word.Lower.StartsWith("i'", StringComparison.Ordinal))
        {
            return false;
        }

        return word.HasDigit || word.IsContent || IsMonth(words, i) || (word.Text.Length == 1 && i > 0 && !Opens(text, word));
    }

    private static NameSort SortOf(string text, IReadOnlyList<Word> words, int i)
    {
        if (IsMonth(words, i))
        {
            return NameSort.Month;
        }

        if (Calendar.IsDay(words[i].Lower) && words[i].Lower.Length > 4)
        {
            return NameSort.Day;
        }

        var isAcronym = words[i].Text.Length > 1 && words[i].Text.All(c => char.IsUpper(c) || char.IsDigit(c));
        return i > 0 && !Opens(text, words[i]) || isAcronym || words[i].HasDigit ? NameSort.Proper : NameSort.Perhaps;
    }

    /// <summary>"Using NHS data": the first word is no part of the name.</summary>
    private static bool IsOpening(Word word, int i) => i == 0 && (word.Lower.EndsWith("ing", StringComparison.Ordinal)
        || word.Lower.EndsWith("ly", StringComparison.Ordinal) || VerbForms.IsCertain(word));

    /// <summary>"May" at the start of a question is a verb.</summary>
    private static bool IsMonth(IReadOnlyList<Word> words, int i) => Calendar.IsMonth(words[i].Lower)
        && (words[i].Lower is not "may" || i > 0 || (words.Count > 1 && words[1].HasDigit));

    private static bool Opens(string text, Word word) =>
        word.Start == 0 || text[word.Start - 1] is '"' or '“' or '‘' or '\'' or ':' || (word.Start > 1 && text[word.Start - 2] is ':');

    private static string Plain(Word word)
    {
        var lower = word.Lower.EndsWith("'s", StringComparison.Ordinal) ? word.Lower[..^2] : word.Lower;
        return Calendar.MonthOf(lower) ?? Calendar.DayOf(lower) ?? lower;
    }

    private static string RoleOf(string text, IReadOnlyList<Word> words, List<Name> earlier, int from, int end)
    {
        var before = from - 1;
        while (before >= 0 && (Fillers.Contains(words[before].Lower) || words[before].HasDigit) && before > from - 4
            && !Cut(text, words, before))
        {
            if (words[before].Lower is "of" && before > 0 && !Fillers.Contains(words[before - 1].Lower))
            {
                break;
            }

            before--;
        }

        var isModifier = end < words.Count && words[end].Start == words[end - 1].End + 1 && words[end].IsContent
            && !words[end].IsCapitalised
            && !VerbForms.IsCertain(words[end]);
        var isGoverned = before == from - 1 && before >= 0 && !Cut(text, words, before) && Roles.ContainsKey(words[before].Lower)
            && !(words[before].Lower is "to" && before > 0 && words[before - 1].Lower is "subject");
        if (isModifier && !isGoverned)
        {
            return "of-noun";
        }

        if (before >= 0 && words[before].Lower is "between")
        {
            return "from";
        }

        if (before >= 0 && !Cut(text, words, before) && Roles.TryGetValue(words[before].Lower, out var role))
        {
            return before > 0 && words[before - 1].Lower is "than" or "not" ? Roles[words[before - 1].Lower] : role;
        }

        if (earlier.Count > 0 && from > 0 && Conjoined(words, earlier[^1], from))
        {
            var first = earlier[^1];
            return first.Role == "from" && first.At > 0 && words[first.At - 1].Lower is "between" ? "to" : first.Role;
        }

        if (end - 1 < words.Count && (words[end - 1].Text.EndsWith("'s", StringComparison.Ordinal)
            || (words[end - 1].End < text.Length && text[words[end - 1].End] is '\'' or '’')))
        {
            return "own";
        }

        return "";
    }

    private static bool Cut(string text, IReadOnlyList<Word> words, int before) =>
        text.AsSpan(words[before].End, words[before + 1].Start - words[before].End).ContainsAny(",;:)");

    private static bool Conjoined(IReadOnlyList<Word> words, Name first, int from) =>
        first.At + first.Words.Count == from - 1 && words[from - 1].Lower is "and" or "or";

    private static Dictionary<string, string> Groups(params (string Role, string Words)[] groups) =>
        groups.SelectMany(group => group.Words.Split(' ').Select(word => (word, group.Role)))
            .ToDictionary(pair => pair.word, pair => pair.Role, StringComparer.Ordinal);
}
