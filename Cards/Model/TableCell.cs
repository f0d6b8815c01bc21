using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model;

/// <summary>One cell of a <see cref="TableRow"/>. See https://adaptivecards.io/explorer/TableCell.html</summary>
/// <param name="Items">The cell's elements, from top to bottom.</param>
public sealed record TableCell(IReadOnlyList<CardElement> Items)
{
    /// <summary>Always <c>TableCell</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TableCell";

    /// <summary>The background; never the only sign of a status.</summary>
    public ContainerStyle? Style { get; init; }
}
