namespace ClusterBot.Cards;

/// <summary>A state in words with a shape in front, so that colour never says it alone.</summary>
/// <param name="Shape">The shape, one character.</param>
/// <param name="Words">The words, which a table or a spoken sentence has without the shape.</param>
public readonly record struct ShapedLabel(string Shape, string Words)
{
    /// <summary>Returns the label as the beginning of a sentence.</summary>
    public ShapedLabel Capitalised() => this with { Words = SentenceCase.Of(Words) };

    public override string ToString() => $"{Shape} {Words}";

    public static implicit operator string(ShapedLabel label) => label.ToString();
}
