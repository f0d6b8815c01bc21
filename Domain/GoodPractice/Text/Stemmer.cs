using System.Buffers;
using System.Collections.Frozen;

namespace ClusterBot.Domain.GoodPractice.Text;

/// <summary>A light stemmer of English: takes off endings of number, tense and manner, and knows common irregular verbs.</summary>
internal static class Stemmer
{
    private const int Longest = 40;
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly FrozenDictionary<string, string> Irregular = Pairs(
        "sent send fell fall fallen fall rose rise risen rise grew grow grown grow found find gave give given give wrote write written "
            + "write ran run "
        + "held hold kept keep built build brought bring bought buy spent spend met meet led lead lost lose paid pay saw see shown show "
        + "taught teach "
        + "began begin begun begin chose choose chosen choose driven drive drove drive felt feel left leave meant mean sold sell spoke "
        + "speak spoken "
        + "speak stood stand understood understand won win worse bad better good best good people person children child men man women "
        + "woman dropped "
        + "drop dropping drop halved halve halving halve using use used use");

    public static string Of(string lowerCaseWord)
    {
        var word = WithoutPossessive(lowerCaseWord);
        if (word.Length is < 4 or > Longest)
        {
            return word;
        }

        return Irregular.TryGetValue(word, out var base_) ? base_ : TrimE(Strip(word));
    }

    private static string Strip(string word)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
        {
            return word[..^3] + "y";
        }

        if (word.EndsWith("sses", StringComparison.Ordinal) || Ends(word, "xes") || Ends(word, "ches") || Ends(word, "shes"))
        {
            return word[..^2];
        }

        if (word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'))
        {
            word = word[..^1];
        }

        return Verb(word);
    }

    private static string Verb(string word)
    {
        if (Ends(word, "ied"))
        {
            return word[..^3] + "y";
        }

        if (Ends(word, "ing") && HasVowel(word, word.Length - 3))
        {
            return Undouble(word[..^3]);
        }

        if (Ends(word, "ed") && HasVowel(word, word.Length - 2))
        {
            return Undouble(word[..^2]);
        }

        return Ends(word, "ly") && word.Length > 5 ? word[..^2] : word;
    }

    private static string Undouble(string word) =>
        word.Length > 3 && word[^1] == word[^2] && word[^1] is not ('l' or 's' or 'z' or 'e') ? word[..^1] : word;

    private static string TrimE(string word) => word.Length > 3 && word[^1] == 'e' ? word[..^1] : word;

    private static string WithoutPossessive(string word) => word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;

    private static bool Ends(string word, string ending) =>
        word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal);

    private static bool HasVowel(string word, int length) => word.AsSpan(0, length).ContainsAny(Vowels);

    private static FrozenDictionary<string, string> Pairs(string words) => words.Split(' ').Chunk(2)
        .ToFrozenDictionary(pair => pair[0], pair => TrimE(pair[1]), StringComparer.Ordinal);
}
