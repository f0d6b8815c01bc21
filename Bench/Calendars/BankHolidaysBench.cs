using System.Globalization;
using System.Text.Json;
using ClusterBot.Domain.Calendars.BankHolidays;

namespace ClusterBot.Bench.Calendars;

/// <summary>Compares the computed bank holidays with a copy of https://www.gov.uk/bank-holidays.json, day by day.</summary>
internal static class BankHolidaysBench
{
    private static readonly Dictionary<string, Nation> Divisions = new()
    {
        ["england-and-wales"] = Nation.EnglandAndWales,
        ["scotland"] = Nation.Scotland,
        ["northern-ireland"] = Nation.NorthernIreland,
    };

    public static int Run(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var differ = 0;
        foreach (var (division, nation) in Divisions)
        {
            var published = document.RootElement.GetProperty(division).GetProperty("events").EnumerateArray()
                .Select(day => DateOnly.ParseExact(day.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture))
                .Where(on => on.Year >= BankHolidayCalendar.FirstYear)
                .ToHashSet();
            var years = published.Select(on => on.Year).Distinct().Order().ToList();
            var computed = years.SelectMany(year => BankHolidayCalendar.Of(nation, year)).Select(holiday => holiday.On).ToHashSet();
            var differences = published.Except(computed).Select(on => $"  {on:yyyy-MM-dd} is published, not computed")
                .Concat(computed.Except(published).Select(on => $"  {on:yyyy-MM-dd} is computed, not published"))
                .ToList();
            Console.WriteLine($"{division}: {published.Count} days, {years[0]} to {years[^1]}, {differences.Count} differ");
            differences.ForEach(Console.WriteLine);
            differ += differences.Count;
        }

        return differ == 0 ? 0 : 1;
    }
}
