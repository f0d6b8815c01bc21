using System.Text.Json.Serialization;

namespace ClusterBot.Cards.Model;

/// <summary>One row of a <see cref="Table"/>. See https://adaptivecards.io/explorer/TableRow.html</summary>
/// <param name="Cells">The cells, from left to right.</param>
public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    /// <summary>Always <c>TableRow</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TableRow";

    /// <summary>The background; never the only sign of a status.</summary>
    public ContainerStyle? Style { get; init; }
}
