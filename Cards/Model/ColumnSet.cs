namespace ClusterBot.Cards.Model;

/// <summary>Columns side by side; at most three, for narrow clients. See https://adaptivecards.io/explorer/ColumnSet.html</summary>
/// <param name="Columns">The columns, from left to right.</param>
public sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement
{
    /// <summary>The background; never the only sign of a status.</summary>
    public ContainerStyle? Style { get; init; }
}
