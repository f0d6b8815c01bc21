namespace ClusterBot.Domain.GoodPractice.Reading;

/// <summary>One word or number of a text.</summary>
/// <param name="Text">As typed, curly apostrophes made straight.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="StartsSentence">Whether nothing but opening marks stands before it in its sentence.</param>
internal sealed record Word(string Text, int Start, bool StartsSentence)
{
    public string Lower { get; } = Text.ToLowerInvariant();

    public int End => Start + Text.Length;

    public bool HasDigit { get; } = Text.Any(char.IsDigit);

    public bool IsCapitalised => char.IsUpper(Text[0]);

    public bool IsContent => Text.Length > 1 && !HasDigit && !StopWords.Contains(Lower.Replace("'", "", StringComparison.Ordinal));

    public string Stem => stem ??= Reading.Stem.Of(Lower);

    private string? stem;
}
