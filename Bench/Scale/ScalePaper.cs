using System.Globalization;

namespace ClusterBot.Bench.Scale;

/// <summary>
/// The measured rows, extrapolated to 500 tenants with 4,000 recipients each, after a year: posted messages are all kept, their
/// content for ninety days, updates for thirty, turns for fourteen.
/// </summary>
internal static class ScalePaper
{
    private const double Tenants = 500;
    private const double Recipients = 4_000;
    private const double Rounds = 52;
    private const double QuarterOfRounds = 13;

    /// <summary>Messages sent to a recipient in a year besides the check-ins of channels.</summary>
    private const double MessagesToEach = 12;

    /// <param name="measured">The tables as they were filled.</param>
    /// <param name="bare">The deliveries without their content.</param>
    /// <param name="options">How much was filled.</param>
    public static void Print(IReadOnlyList<TableSize> measured, TableSize bare, ScaleOptions options)
    {
        Console.WriteLine();
        Console.WriteLine($"On paper, {Tenants} tenants with {Recipients:N0} recipients each, after a year:");
        var clusters = Tenants * options.Clusters;
        var messages = Tenants * Recipients * MessagesToEach;
        var updates = clusters * ScaleFill.RoundsWithUpdates * ScaleFill.UpdatesOfARound;
        var full = measured.Single(size => size.Table == bare.Table);
        var waste = (full.BytesARow - bare.BytesARow) * full.Rows / ScaleFill.ContentBytes(options);
        var content = (messages / 4 * ScaleFill.MessageBytes) + (((clusters * QuarterOfRounds) + updates) * ScaleFill.CardBytes);
        var total = Line("Deliveries, rows", messages + (clusters * Rounds) + updates, bare.BytesARow) + Line(
            "Deliveries, content", 1, content * waste);
        foreach (var size in measured.Where(size => size.Rows > 0 && size != full))
        {
            total += Line(size.Table, size.Rows * Times(size.Table, options), size.BytesARow);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"all",-46}{total / 1e9,10:F1} GB"));
    }

    private static double Line(string name, double rows, double bytesARow)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-22}{(rows > 1 ? $"{rows:N0} rows" : ""),24}{rows * bytesARow / 1e9,10:F1} GB"));
        return rows * bytesARow;
    }

    private static double Times(string table, ScaleOptions options) => table switch
    {
        "People" or "Conversations" or "Roles" => Tenants / options.Tenants * Recipients / options.Recipients,
        "Rounds" or "CheckIns" or "Answers" or "AnswerRow" or "Readings" or "Requests" or "RequestEvents" =>
            Tenants / options.Tenants * Rounds / options.Rounds,
        "Turns" => 2 * Tenants / options.Tenants,
        _ => Tenants / options.Tenants,
    };
}
