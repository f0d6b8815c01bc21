namespace ClusterBot.Cards.Model;

/// <summary>The width of one column of a <see cref="Table"/>. See https://adaptivecards.io/explorer/TableColumnDefinition.html</summary>
/// <param name="Width">The column's share of the width, relative to its neighbours; greater than 0.</param>
public sealed record TableColumnDefinition(int Width)
{
    /// <summary>Where the words stand within the column's cells.</summary>
    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }
}
