using System.Text.Json.Serialization;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Styles;

namespace ClusterBot.Cards.Model.Elements;

/// <summary>Columns side by side; at most three, for narrow clients. See https://adaptivecards.io/explorer/ColumnSet.html</summary>
/// <param name="Columns">The columns, from left to right.</param>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement
{
    /// <summary>The background; never the only sign of a status.</summary>
    public ContainerStyle? Style { get; init; }
}

/// <summary>One column of a <see cref="ColumnSet"/>. See https://adaptivecards.io/explorer/Column.html</summary>
/// <param name="Items">The column's elements, from top to bottom.</param>
public sealed record Column(IReadOnlyList<CardElement> Items)
{
    /// <summary>The space to the column before it; the client's default when null.</summary>
    public Spacing? Spacing { get; init; }

    /// <summary>Always <c>Column</c>.</summary>
    [JsonPropertyOrder(-2)]
    public string Type { get; } = "Column";

    /// <summary>Unique within the card, if given.</summary>
    [JsonPropertyOrder(-1)]
    public string? Id { get; init; }

    /// <summary><c>auto</c>, <c>stretch</c>, a weight such as <c>2</c>, or pixels such as <c>50px</c>.</summary>
    public string? Width { get; init; }

    /// <summary>The background; never the only sign of a status.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>The place of the elements within the height.</summary>
    public VerticalAlignment? VerticalContentAlignment { get; init; }

    /// <summary>False hides the column until an <see cref="ActionToggleVisibility"/> shows it.</summary>
    public bool? IsVisible { get; init; }
}
