using System.Text.Json;
using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Tests.Support;

/// <summary>Our own samples of what Teams sends, one of each kind; and the recordings beside the checkout, where there are any.</summary>
public static class SampleActivities
{
    private static readonly string Folder = Repository.PathTo("Tests", "Samples", "Activities");

    public static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.json").Concat(Recordings()).Order(StringComparer.Ordinal);

    /// <summary>Reads one of our samples, such as <c>message-personal</c>; the change adapts it.</summary>
    public static Activity Read(string name, Action<Activity>? change = null)
    {
        var activity = ActivityReader.Read(Bytes(Path.Combine(Folder, $"{name}.json"))).Activity
            ?? throw new InvalidOperationException($"The sample {name} cannot be read.");
        change?.Invoke(activity);
        return activity;
    }

    /// <summary>The activity of a file; a recording keeps it in its body.</summary>
    public static byte[] Bytes(string file)
    {
        var json = JsonElement.Parse(File.ReadAllBytes(file));
        return JsonSerializer.SerializeToUtf8Bytes(json.TryGetProperty("body", out var body) ? body : json);
    }

    private static IEnumerable<string> Recordings()
    {
        for (var folder = new DirectoryInfo(Repository.Root).Parent; folder is not null; folder = folder.Parent)
        {
            var recordings = Path.Combine(folder.FullName, "shared", "playground", "activities");
            if (Directory.Exists(recordings))
            {
                return Directory.EnumerateFiles(recordings, "*.json");
            }
        }

        return [];
    }
}
