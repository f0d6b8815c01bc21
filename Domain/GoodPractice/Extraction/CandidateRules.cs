using ClusterBot.Domain.GoodPractice.Text;

namespace ClusterBot.Domain.GoodPractice.Extraction;

/// <summary>The rules for sentences that can stand alone as a point.</summary>
internal static class CandidateRules
{
    private const int FewestWords = 5;
    private const int FewestContentWords = 3;
    private const int MostWords = 70;
    private const int MostCharacters = 450;
    private const double LeastLetters = 0.7;

    private static readonly string[] Courtesies =
        ["thank", "thanks", "many thanks", "cheers", "hi", "hello", "dear", "welcome", "congratulations", "well done", "happy to",
            "hope this helps", "hope that helps", "let me know", "please let", "looking forward"];

    public static bool CanStand(Sentence sentence) =>
        sentence.Text.Length <= MostCharacters
        && sentence.Words.Count is >= FewestWords and <= MostWords
        && sentence.Words.Count(word => word.IsContent) >= FewestContentWords
        && sentence.Text[^1] != ':'
        && IsProse(sentence.Text)
        && !IsCourtesy(sentence);

    /// <summary>Returns true for a question with matter in it, so that an answer to it can be recognised.</summary>
    public static bool CanBeAsked(Sentence sentence) => sentence.IsQuestion
        && sentence.Text.Length <= MostCharacters / 2 && sentence.Words.Count(word => word.IsContent) >= 2 && IsProse(sentence.Text);

    private static bool IsCourtesy(Sentence sentence) =>
        Courtesies.Any(start => sentence.Text.StartsWith(start, StringComparison.OrdinalIgnoreCase)
            && (sentence.Text.Length == start.Length || !char.IsLetter(sentence.Text[start.Length])))
        && sentence.Words.Count <= 14 && !sentence.Words.Any(word => word.HasDigit);

    private static bool IsProse(string text)
    {
        int letters = 0, marks = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters++;
            }
            else if (!char.IsWhiteSpace(c))
            {
                marks++;
            }
        }

        return letters >= LeastLetters * (letters + marks) && !text.Contains("://", StringComparison.Ordinal)
            || (letters > 60 && marks < letters / 4);
    }
}
