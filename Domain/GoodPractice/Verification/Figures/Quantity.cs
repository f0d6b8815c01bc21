using ClusterBot.Domain.GoodPractice.Text;
using ClusterBot.Domain.GoodPractice.Verification.Words;

namespace ClusterBot.Domain.GoodPractice.Verification.Figures;

/// <summary>A figure with what it counts and the part it plays in its sentence.</summary>
/// <param name="Figure">The number and its unit.</param>
/// <param name="Role">"from", "to", "of", "than" and the like before it; empty when there is none.</param>
/// <param name="Nouns">The stems of what it counts: "working", "day" of "five working days".</param>
/// <param name="Rate">The stem of what it is counted by: "month" of "4,100 a month"; null when it is not.</param>
/// <param name="Month">The month beside a day or a year; null when there is none.</param>
/// <param name="At">The place of its first word in the sentence.</param>
internal sealed record Quantity(Figure Figure, string Role, IReadOnlyList<string> Nouns, string? Rate, string? Month, int At)
{
    /// <summary>A number in front that changes little: "by 12" where "12" was said.</summary>
    private static readonly HashSet<string> Light = ["", "by", "in", "within", "at", "on", "with", "for", "after", "some"];

    public string? Measure => Nouns.FirstOrDefault(Measures.Contains);

    public bool IsShare => Figure.Unit == "%" || Role == "of";

    public bool SaysTheSameAs(Quantity said) =>
        Figure.Value == said.Figure.Value && Figure.Unit == said.Figure.Unit && RoleFits(said.Role) && CountsTheSame(said)
        && (Rate is null ? true : Rate == said.Rate) && (Month is null || said.Month is null || Month == said.Month);

    private bool RoleFits(string said) =>
        Role == said || (Light.Contains(Role) && Light.Contains(said)) || (Role.Length == 0 && said == "to");

    private bool CountsTheSame(Quantity said) =>
        Nouns.Count == 0 || said.Nouns.Count == 0
            ? Measure is null || said.Nouns.Count > 0 || said.Figure.Unit.Length > 0
            : Measure == said.Measure && Nouns.Any(noun =>
                said.Nouns.Any(other => WordFamily.AreOne(noun, other) || Synonyms.AreSame(noun, other)));
}

/// <summary>Nouns that are units of measure.</summary>
internal static class Measures
{
    private static readonly HashSet<string> Stems =
    [
        .. ("second minute hour day week fortnight month quarter year decade mile metre kilometre centimetre millimetre litre tonne kilo "
            + "gram penny pence pound point degree acre hectare night weekend").Split(' ').Select(Stemmer.Of),
    ];

    public static bool Contains(string stem) => Stems.Contains(stem);
}
