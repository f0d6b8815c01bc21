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
    public static readonly IReadOnlyList<VersionedTable> Tables =
    [
        .. EntityDuties.All.Where(duties => duties.VersionedClusters is not null).Select(duties => new VersionedTable(
            Names.GetValueOrDefault(duties.Entity, duties.Entity.Name), duties.VersionedColumns?.ToArray(), duties.VersionedClusters!,
            duties.AnsweredCheckIn, duties.PartOfAnswer)),
    ];

    /// <param name="Name">The table's.</param>
    /// <param name="Columns">Those of which an update counts, and then inserts and deletes do not; null for all that happens.</param>
    /// <param name="ClusterIds">Gives the clusters of a row.</param>
    /// <param name="CheckIn">The check-in that an added row answers; null when it is no answer.</param>
    /// <param name="PartOfAnswer">The condition for an added row to be part of an answer; null when it is never one.</param>
    internal sealed record VersionedTable(string Name, string[]? Columns, string ClusterIds, string? CheckIn, string? PartOfAnswer)
    {
        /// <summary>Returns the statements that renew the versions of the clusters of the row with this name.</summary>
        /// <param name="row">The row's name.</param>
        /// <param name="isInserted">True when it is inserted.</param>
        /// <param name="version">Draws a version at random.</param>
        public string Renew(string row, bool isInserted, string version)
        {
            var clusters = Of(row, ClusterIds);
            return isInserted && CheckIn is not null ? Number(clusters, Of(row, CheckIn))
                : $"""UPDATE "ClusterVersions" SET "Version" = {version} WHERE "ClusterId" IN ({clusters})"""
                    + (isInserted && PartOfAnswer is not null ? $" AND NOT ({Of(row, PartOfAnswer)});" : ";");
        }

        // The row of the cluster is locked from here to the commit, so no number is given twice and none is left out.
        private static string Number(string clusters, string checkIn) =>
            $"""
            UPDATE "ClusterVersions" SET "Answered" = "Answered" + 1 WHERE "ClusterId" IN ({clusters});
            INSERT INTO "CheckInChanges" ("ClusterId", "Number", "CheckInId")
              SELECT "ClusterId", "Answered", {checkIn} FROM "ClusterVersions" WHERE "ClusterId" IN ({clusters});
            DELETE FROM "CheckInChanges" WHERE ("ClusterId", "Number") IN
              (SELECT "ClusterId", "Answered" - {CheckInChange.Kept} FROM "ClusterVersions" WHERE "ClusterId" IN ({clusters}));
            """;

        /// <summary>Returns a condition or query for the row that the engine knows by this name.</summary>
        private static string Of(string row, string sql) => sql.Replace(Row, row, StringComparison.Ordinal);
    }
}
