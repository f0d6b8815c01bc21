using ClusterBot.Domain.GoodPractice.Reading;

namespace ClusterBot.Domain.GoodPractice.Checking;

/// <summary>A sentence read for what it claims: its figures, what it denies, which words stand together.</summary>
internal sealed class Statement(string text, int index)
{
    public Statement(Sentence sentence)
        : this(sentence.Text, sentence.Index)
    {
    }

    public Sentence Sentence { get; } = new(text, index, Reading.Words.Of(text));

    public IReadOnlyList<Word> Words => Sentence.Words;

    public IReadOnlyList<Figure> Figures => figures ??= FigureReader.Read(Sentence.Text);

    public IReadOnlySet<string> Stems => stems ??= Reading.Words.Stems(Words).ToHashSet(StringComparer.Ordinal);

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
