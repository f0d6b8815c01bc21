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
        where T : IRegisterRow<T>
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Features", "Demonstration", "Register", name + ".csv");
        using var file = new StreamReader(path);
        return Read<T>(file);
    }

    /// <exception cref="InvalidDataException">The table is not of the shape that it should have.</exception>
    internal static IReadOnlyList<T> Read<T>(TextReader table)
        where T : IRegisterRow<T>
    {
        try
        {
            using var csv = new CsvReader(table, Shape);
            return [.. Rows<T>(csv)];
        }
        catch (CsvHelperException exception)
        {
            throw new InvalidDataException("The table cannot be read: " + exception.GetType().Name, exception);
        }
    }

    private static IEnumerable<T> Rows<T>(CsvReader csv)
        where T : IRegisterRow<T>
    {
        if (!csv.Read() || !csv.ReadHeader())
        {
            yield break;
        }

        while (csv.Read())
        {
            yield return T.Of(csv);
        }
    }
}
