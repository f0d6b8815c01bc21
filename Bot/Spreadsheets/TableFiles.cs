using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace ClusterBot.Bot.Spreadsheets;

/// <summary>Tables as one file to give away: a zip archive with everything as JSON, and each table as CSV.</summary>
internal static class TableFiles
{
    /// <param name="tables">The tables; empty ones are left out of the CSV files.</param>
    /// <param name="about">What the whole is, in fields of its own at the head of the JSON: the marking, for instance.</param>
    /// <param name="now">The date of the files.</param>
    public static byte[] Zip(IReadOnlyList<Table> tables, IReadOnlyList<(string Name, string Value)> about, DateTimeOffset now)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "all.json", Json(tables, about), now);
            foreach (var table in tables.Where(table => table.Rows.Count > 0))
            {
                Add(zip, table.Name + ".csv", SafeCsv.Write(table.Columns, table.Rows), now);
            }
        }

        return file.ToArray();
    }

    /// <summary>Each table as a CSV file, empty ones too, so that whoever reads them by program finds what is expected.</summary>
    public static byte[] Csv(IReadOnlyList<Table> tables, DateTimeOffset now)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var table in tables)
            {
                Add(zip, table.Name + ".csv", SafeCsv.Write(table.Columns, table.Rows), now);
            }
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content, DateTimeOffset now)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = now;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static byte[] Json(IReadOnlyList<Table> tables, IReadOnlyList<(string Name, string Value)> about)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            foreach (var (name, value) in about)
            {
                json.WriteString(name, value);
            }

            foreach (var table in tables)
            {
                Write(json, table);
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Table table)
    {
        json.WriteStartArray(table.Name);
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            foreach (var (column, value) in table.Columns.Zip(row))
            {
                json.WritePropertyName(column);
                Write(json, value);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case int or long or decimal:
                json.WriteNumberValue(Convert.ToDecimal(value, CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset at:
                json.WriteStringValue(at.UtcDateTime);
                break;
            case DateOnly on:
                json.WriteStringValue(on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
