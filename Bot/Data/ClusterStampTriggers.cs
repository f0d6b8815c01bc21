namespace ClusterBot.Bot.Data;

/// <summary>
/// What a change to each table touches, for the triggers of both engines that renew <see cref="ClusterStamp"/>.
/// </summary>
internal static class ClusterStampTriggers
{
    /// <summary>In a condition: the row that was inserted, updated or deleted.</summary>
    private const string Row = "{row}";

    private const string OfPsa = """SELECT "ClusterId" FROM "Psas" WHERE "Id" = """;

    private const string OfIndicator = """SELECT p."ClusterId" FROM "Indicators" i JOIN "Psas" p ON p."Id" = i."PsaId" WHERE i."Id" = """;

    private const string OfCheckIn = """SELECT r."ClusterId" FROM "CheckIns" c JOIN "Rounds" r ON r."Id" = c."RoundId" WHERE c."Id" = """;

    /// <summary>Each table, the columns of which an update counts (none for all), and a query for the clusters.</summary>
    public static readonly IReadOnlyList<StampedTable> Tables =
    [
        new("Clusters", null, $"SELECT {Row}.\"Id\""),
        new("BoardMeetings", null, $"SELECT {Row}.\"ClusterId\""),
        new("Psas", null, $"SELECT {Row}.\"ClusterId\""),
        new("Indicators", null, $"{OfPsa}{Row}.\"PsaId\""),
        new("PlannedFigures", null, $"{OfIndicator}{Row}.\"IndicatorId\""),
        new("Readings", null, $"{OfIndicator}{Row}.\"IndicatorId\""),
        new("Roles", null, $"SELECT {Row}.\"ClusterId\" UNION {OfPsa}{Row}.\"PsaId\" UNION {OfIndicator}{Row}.\"IndicatorId\""),
        // Nobody is on a card without a role or an answer, and both have triggers of their own.
        new("People", ["Name", "ArchivedAt"], $"SELECT \"Id\" FROM \"Clusters\" WHERE \"TenantId\" = {Row}.\"TenantId\""),
        new("Rounds", null, $"SELECT {Row}.\"ClusterId\""),
        new("CheckIns", null, $"SELECT \"ClusterId\" FROM \"Rounds\" WHERE \"Id\" = {Row}.\"RoundId\""),
        new("Answers", null, $"{OfCheckIn}{Row}.\"CheckInId\""),
        new("AnswerRow", null, $"{OfCheckIn}(SELECT \"CheckInId\" FROM \"Answers\" WHERE \"Id\" = {Row}.\"AnswerId\")"),
        new("Escalations", null, $"{OfPsa}{Row}.\"PsaId\""),
        new("EscalationEvents", null, $"{OfPsa}(SELECT \"PsaId\" FROM \"Escalations\" WHERE \"Id\" = {Row}.\"EscalationId\")"),
    ];

    /// <param name="Name">The table's.</param>
    /// <param name="Columns">Those of which an update counts, and then inserts and deletes do not; none for all that happens.</param>
    /// <param name="ClusterIds">Gives the clusters of a row.</param>
    internal sealed record StampedTable(string Name, string[]? Columns, string ClusterIds)
    {
        /// <summary>The query, for the row that the engine knows by this name.</summary>
        public string ClusterIdsOf(string row) => ClusterIds.Replace(Row, row, StringComparison.Ordinal);
    }
}
