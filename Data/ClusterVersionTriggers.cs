using ClusterBot.Data.Duties;

namespace ClusterBot.Data;

/// <summary>
/// The effect of a change to each table, for the triggers of both engines that renew <see cref="ClusterVersion"/>: as each entity
/// declares it.
/// </summary>
internal static class ClusterVersionTriggers
{
    /// <summary>In a condition: the row that was inserted, updated or deleted.</summary>
    private const string Row = "{row}";

    /// <summary>The tables of the entities whose property of the context has another name.</summary>
    private static readonly Dictionary<Type, string> Names = typeof(ClusterDbContext).GetProperties()
        .Where(property => property.PropertyType.IsGenericType)
        .ToDictionary(property => property.PropertyType.GetGenericArguments()[0], property => property.Name);

    /// <summary>Each table, the columns whose update counts (null for all), and a query for the clusters.</summary>
    public static readonly IReadOnlyList<StampedTable> Tables =
    [
        .. EntityDuties.All.Where(duties => duties.StampedClusters is not null).Select(duties => new StampedTable(
            Names.GetValueOrDefault(duties.Entity, duties.Entity.Name), duties.StampedColumns?.ToArray(), duties.StampedClusters!,
            duties.IsAnswer)),
    ];

    /// <param name="Name">The table's.</param>
    /// <param name="Columns">Those of which an update counts, and then inserts and deletes do not; null for all that happens.</param>
    /// <param name="ClusterIds">Gives the clusters of a row.</param>
    /// <param name="IsAnswer">Whether what is inserted is an answer, or part of one.</param>
    internal sealed record StampedTable(string Name, string[]? Columns, string ClusterIds, bool IsAnswer)
    {
        /// <summary>Returns the statement that renews the stamps of the clusters of the row with this name.</summary>
        /// <param name="row">The row's name.</param>
        /// <param name="isInserted">Whether it is inserted.</param>
        /// <param name="stamp">Draws a stamp.</param>
        public string Renew(string row, bool isInserted, string stamp) =>
            $"""UPDATE "ClusterStamps" SET "{(IsAnswer && isInserted ? nameof(ClusterVersion.Answered) : nameof(ClusterVersion.Stamp))}" = {stamp} WHERE "ClusterId" IN ({ClusterIdsOf(row)});""";

        /// <summary>Returns the query, for the row that the engine knows by this name.</summary>
        private string ClusterIdsOf(string row) => ClusterIds.Replace(Row, row, StringComparison.Ordinal);
    }
}
