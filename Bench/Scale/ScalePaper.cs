using System.Globalization;

namespace ClusterBot.Bench.Scale;

/// <summary>What the measured rows amount to for 500 tenants with 4,000 recipients each, after a year.</summary>
internal static class ScalePaper
{
    public const int Tenants = 500;
    public const int Recipients = 4_000;
    public const int Rounds = 52;

    /// <summary>Messages that a recipient is sent in a year beside the check-ins of channels.</summary>
    public const int MessagesToEach = 12;

    public static void Print(IReadOnlyList<TableSize> measured, ScaleOptions options)
    {
        Console.WriteLine();
        Console.WriteLine($"On paper, {Tenants} tenants with {Recipients:N0} recipients each, after a year:");
        double total = 0;
        foreach (var size in measured.Where(size => size.Rows > 0))
        {
            var rows = RowsOf(size, options);
            total += rows * size.BytesARow;
            if (rows * size.BytesARow > 1e8)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size.Table,-20}{rows,16:N0} rows{rows * size.BytesARow / 1e9,10:F1} GB"));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"all",-20}{"",21}{total / 1e9,10:F1} GB"));
    }

    private static double RowsOf(TableSize size, ScaleOptions options)
    {
        var tenants = (double)Tenants / options.Tenants;
        var recipients = tenants * Recipients / options.Recipients;
        double rounds = tenants * Rounds / options.Rounds;
        var told = (double)options.Tenants * options.Recipients;
        return size.Table switch
        {
            "People" or "Conversations" or "Roles" => size.Rows * recipients,
            "Deliveries" => ((size.Rows - told) * rounds) + (told * recipients * MessagesToEach),
            "Rounds" or "CheckIns" or "Answers" or "AnswerRow" or "Readings" or "Escalations" or "EscalationEvents" => size.Rows * rounds,
            _ => size.Rows * tenants,
        };
    }
}
