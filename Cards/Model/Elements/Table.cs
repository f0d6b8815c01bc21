using System.Text.Json.Serialization;
using ClusterBot.Cards.Model.Styles;

namespace ClusterBot.Cards.Model.Elements;

/// <summary>Rows and columns. See https://adaptivecards.io/explorer/Table.html</summary>
/// <param name="Columns">The widths of the columns; as many as each row has cells.</param>
/// <param name="Rows">The rows, from top to bottom; the first holds the headings unless <see cref="FirstRowAsHeaders"/> is false.</param>
public sealed record Table(IReadOnlyList<TableColumnDefinition> Columns, IReadOnlyList<TableRow> Rows) : CardElement
{
    /// <summary>True when the first row holds the headings, which screen readers then speak with each cell.</summary>
    public bool FirstRowAsHeaders { get; init; } = true;

    /// <summary>True to draw lines between the cells; the host does unless told otherwise.</summary>
    public bool? ShowGridLines { get; init; }

    /// <summary>The look of the lines.</summary>
    public ContainerStyle? GridStyle { get; init; }

    /// <summary>Creates a table of words: one row of headings, then the rows.</summary>
    /// <param name="headings">One heading a column; markdown.</param>
    /// <param name="rows">The rows, each with as many cells as there are headings; markdown.</param>
    /// <exception cref="ArgumentException">A row has more or fewer cells than there are headings.</exception>
    public static Table OfText(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var body = rows.Select(row => row.Count == headings.Count
            ? new TableRow([.. row.Select(cell => new TableCell([new TextBlock(cell)]))])
            : throw new ArgumentException($"A row has {row.Count} cells under {headings.Count} headings.", nameof(rows)));
        var head = new TableRow([.. headings.Select(Heading)]);
        return new Table([.. headings.Select(_ => new TableColumnDefinition(1))], [head, .. body]);
    }

    private static TableCell Heading(string words) =>
        new([new TextBlock(words) { Style = TextBlockStyle.ColumnHeader, Weight = TextWeight.Bolder }]);
}

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

/// <summary>The width of one column of a <see cref="Table"/>. See https://adaptivecards.io/explorer/TableColumnDefinition.html</summary>
/// <param name="Width">The column's share of the width, relative to its neighbours; greater than 0.</param>
public sealed record TableColumnDefinition(int Width)
{
    /// <summary>The place of the words within the column's cells.</summary>
    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }
}

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
