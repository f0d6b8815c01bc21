using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ClusterBot.Bot.Features.Demonstration;

/// <summary>Reads the demonstration's tables, which lie beside the program.</summary>
internal static class RegisterFiles
{
    private static readonly CsvConfiguration Shape = new(CultureInfo.InvariantCulture)
    {
        PrepareHeaderForMatch = header => header.Header.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant(),
    };

    public static IReadOnlyList<T> Read<T>(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Features", "Demonstration", "Register", name + ".csv");
        using var file = new StreamReader(path);
        using var csv = new CsvReader(file, Shape);
        return [.. csv.GetRecords<T>()];
    }
}
