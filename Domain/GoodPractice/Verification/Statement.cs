using System.Collections.Frozen;
using ClusterBot.Domain.GoodPractice.Text;

namespace ClusterBot.Domain.GoodPractice.Verification;

/// <summary>A sentence read for its claims: its figures, its denials, and the words that belong together.</summary>
internal sealed class Statement(string text, int index)
{
    public Statement(Sentence sentence)
        : this(sentence.Text, sentence.Index)
    {
    }

    public Sentence Sentence { get; } = new(text, index, WordSplitter.Of(text));

    public IReadOnlyList<Word> Words => Sentence.Words;

    public IReadOnlyList<Figure> Figures => figures ??= FigureReader.Read(Sentence.Text);

    public IReadOnlySet<string> Stems => stems ??= WordSplitter.Stems(Words).ToHashSet(StringComparer.Ordinal);

    /// <summary>The stems that a "not" or its like reaches.</summary>
    public IReadOnlySet<string> Denied => denied ??= Negation.Denied(this);

    /// <summary>The stems that are said, and not denied.</summary>
    public IReadOnlySet<string> Affirmed => affirmed ??= Negation.Affirmed(this);

    public double ShareOf(Statement claim) => claim.Stems.Count == 0 ? 0 : (double)claim.Stems.Count(Stems.Contains) / claim.Stems.Count;

    private IReadOnlyList<Figure>? figures;
    private IReadOnlySet<string>? stems;
    private IReadOnlySet<string>? denied;
    private IReadOnlySet<string>? affirmed;
}

/// <summary>Words with which a writer introduces what somebody said; they claim nothing of their own.</summary>
internal static class Framing
{
    private static readonly FrozenSet<string> Stems =
        ("said says reported reports described describes noted notes shared mentioned explained "
            + "according author message thread colleague colleagues").Split(' ')
        .Select(Stemmer.Of).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string stem) => Stems.Contains(stem);
}

/// <summary>The words of matter in one clause with a place in a sentence: what a figure or "rose" is said of.</summary>
internal static class Surroundings
{
    private const int Reach = 6;
    private static readonly HashSet<string> Cuts = ["and", "but", "while", "whereas", "although"];

    public static HashSet<string> Of(Statement statement, int place)
    {
        var at = 0;
        while (at < statement.Words.Count && statement.Words[at].End <= place)
        {
            at++;
        }

        var stems = new HashSet<string>(StringComparer.Ordinal);
        Walk(statement, at, -1, stems);
        Walk(statement, at, 1, stems);
        return stems;
    }

    /// <summary>Returns whether the two share a word, or one of them is empty and tells nothing.</summary>
    public static bool Meet(HashSet<string> left, HashSet<string> right) => left.Count == 0 || right.Count == 0 || left.Overlaps(right);

    private static void Walk(Statement statement, int from, int step, HashSet<string> stems)
    {
        for (var (i, left) = (from + step, Reach); i >= 0 && i < statement.Words.Count && left > 0; i += step, left--)
        {
            var gapStart = step > 0 ? statement.Words[i - 1].End : statement.Words[i].End;
            var gapEnd = step > 0 ? statement.Words[i].Start : i + 1 < statement.Words.Count ? statement.Words[i + 1].Start : gapStart;
            if (statement.Sentence.Text.AsSpan(gapStart, Math.Max(0, gapEnd - gapStart)).IndexOfAny(",;:") >= 0
                || Cuts.Contains(statement.Words[i].Lower))
            {
                return;
            }

            if (statement.Words[i].IsContent)
            {
                stems.Add(statement.Words[i].Stem);
            }
        }
    }
}
