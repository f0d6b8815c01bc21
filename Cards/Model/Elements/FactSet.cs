using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.Model.Elements;

/// <summary>A list of names and values. See https://adaptivecards.io/explorer/FactSet.html</summary>
/// <param name="Facts">The rows, from top to bottom.</param>
public sealed record FactSet(IReadOnlyList<Fact> Facts) : CardElement;

/// <summary>One row of a <see cref="FactSet"/>. See https://adaptivecards.io/explorer/Fact.html</summary>
/// <param name="Title">The name; markdown.</param>
/// <param name="Value">The value; markdown, so words from elsewhere go through <see cref="Markdown.Escape"/>.</param>
public sealed record Fact(string Title, string Value);
