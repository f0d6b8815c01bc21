using System.Text;
using System.Text.Json;
using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Bench.Points;

/// <summary>A point that somebody wrote about some messages, and whether they bear it out.</summary>
internal sealed record PointCase(string Id, string Kind, IReadOnlyList<ThreadMessage> Messages, Point Point, bool ShouldPass)
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Reads a file with one JSON object a line. Faults are added to the list, each with its line.</summary>
    public static IReadOnlyList<PointCase> Read(string path, List<string> faults)
    {
        var file = Path.GetFileName(path);
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add($"{file}: the file cannot be read. {(File.Exists(path) ? "" : "There is no such file.")}".TrimEnd());
            return [];
        }
        catch (DecoderFallbackException)
        {
            faults.Add($"{file}: the file is not UTF-8.");
            return [];
        }

        var cases = new List<PointCase>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(lines[i]) && Read(lines[i], $"{file}, line {i + 1}", faults) is { } read)
            {
                cases.Add(read);
            }
        }

        if (cases.Count == 0 && faults.Count == 0)
        {
            faults.Add($"{file}: the file holds no point.");
        }

        return cases;
    }

    private static PointCase? Read(string line, string place, List<string> faults)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Of(new CaseReader(document.RootElement));
        }
        catch (JsonException)
        {
            faults.Add($"{place}: not JSON.");
        }
        catch (FormatException fault)
        {
            faults.Add($"{place}: {fault.Message}");
        }

        return null;
    }

    private static PointCase Of(CaseReader line)
    {
        var messages = line.Objects("messages").Select((message, i) => new ThreadMessage(
            message.Text("id"), "thread", message.Text("author"), message.Text("text"), Start.AddHours(i))).ToList();
        var cited = line.Texts("cited");
        if (cited.FirstOrDefault(id => messages.All(message => message.Id != id)) is { } stray)
        {
            throw new FormatException($"\"cited\" names {stray}, and there is no such message.");
        }

        var point = new Point(line.Text("point"), [.. cited.Select(id => new Citation(id))]);
        return new PointCase(line.Text("id"), line.Text("kind"), messages, point, line.Flag("should_pass"));
    }
}

/// <summary>The fields of one JSON object; one that is missing or of another type is a <see cref="FormatException"/>.</summary>
internal readonly struct CaseReader(JsonElement element)
{
    public string Text(string name) => Field(name, JsonValueKind.String, "text").GetString()!;

    public bool Flag(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
        && value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw new FormatException($"\"{name}\" is to be true or false.");

    public IEnumerable<CaseReader> Objects(string name) =>
        Field(name, JsonValueKind.Array, "a list").EnumerateArray().Select(item => new CaseReader(item));

    public IReadOnlyList<string> Texts(string name) =>
        [.. Field(name, JsonValueKind.Array, "a list").EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String
            ? item.GetString()!
            : throw new FormatException($"\"{name}\" is to hold texts."))];

    private JsonElement Field(string name, JsonValueKind kind, string expected) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == kind
            ? value
            : throw new FormatException($"\"{name}\" is to be {expected}.");
}
