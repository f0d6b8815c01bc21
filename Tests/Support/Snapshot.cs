using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ClusterBot.Tests.Support;

/// <summary>
/// Compares JSON with a file of the source tree. <c>UPDATE_SNAPSHOTS=1</c> writes the file instead; look at the difference before
/// committing it.
/// </summary>
public static partial class Snapshot
{
    private const string UpdateVariable = "UPDATE_SNAPSHOTS";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static void Matches(JsonElement actual, params ReadOnlySpan<string> path)
    {
        // Whoever draws decides about the last pixel: what a picture shows is tested where it is drawn.
        var text = Picture().Replace(JsonSerializer.Serialize(actual, Readable), "$1...") + "\n";
        var file = Repository.PathTo(path);
        if (Environment.GetEnvironmentVariable(UpdateVariable) is "1")
        {
            Update(file, text);
            return;
        }

        var name = string.Join('/', path);
        Assert.True(File.Exists(file), $"There is no {name}: run the tests with {UpdateVariable}=1 and look at what it writes.");
        Compare(File.ReadAllText(file).ReplaceLineEndings("\n"), text, name);
    }

    [GeneratedRegex("(data:image/png;base64,)[A-Za-z0-9+/=]+")]
    private static partial Regex Picture();

    private static void Update(string file, string text)
    {
        Assert.False(Environment.GetEnvironmentVariable("CI") is "true", $"{UpdateVariable} is not for the build that judges.");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static void Compare(string expected, string actual, string name)
    {
        if (expected == actual)
        {
            return;
        }

        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line])
        {
            line++;
        }

        Assert.Fail($"{name} differs from line {line + 1}.\nwas: {LineOf(old, line)}\nis:  {LineOf(now, line)}\n" +
            $"If that is meant, run with {UpdateVariable}=1.");
    }

    private static string LineOf(string[] lines, int line) => line < lines.Length ? lines[line].Trim() : "(nothing)";
}
