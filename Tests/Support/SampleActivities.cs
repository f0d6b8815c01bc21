using System.Text.Json;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Json;

namespace ClusterBot.Tests.Support;

/// <summary>Our own samples of what Teams sends, one of each kind; and the recordings beside the checkout, where there are any.</summary>
public static class SampleActivities
{
    private static readonly string Folder = Repository.PathTo("Tests", "Samples", "Activities");

    /// <summary>Every sample and recording, by a name that <see cref="Bytes"/> takes.</summary>
    public static IEnumerable<string> Names => NamesIn(Folder, "sample").Concat(NamesIn(Recordings(), "recording"));

    /// <summary>Reads one of our samples, such as <c>message-personal</c>; the change adapts it.</summary>
    public static Activity Read(string name, Action<Activity>? change = null)
    {
        var activity = ActivityReader.Read(Bytes($"sample {name}")).Activity
            ?? throw new InvalidOperationException($"The sample {name} cannot be read.");
        change?.Invoke(activity);
        return activity;
    }

    /// <summary>The activity as it came; a recording keeps it in its body.</summary>
    public static byte[] Bytes(string name)
    {
        var parts = name.Split(' ', 2);
        var folder = parts[0] == "sample" ? Folder : Recordings()!;
        var json = JsonElement.Parse(File.ReadAllBytes(Path.Combine(folder, $"{parts[1]}.json")));
        return JsonSerializer.SerializeToUtf8Bytes(json.TryGetProperty("body", out var body) ? body : json);
    }

    private static IEnumerable<string> NamesIn(string? folder, string kind) => folder is null
        ? []
        : Directory.EnumerateFiles(folder, "*.json").Select(file => $"{kind} {Path.GetFileNameWithoutExtension(file)}").Order();

    private static string? Recordings()
    {
        for (var folder = new DirectoryInfo(Repository.Root).Parent; folder is not null; folder = folder.Parent)
        {
            var recordings = Path.Combine(folder.FullName, "shared", "playground", "activities");
            if (Directory.Exists(recordings))
            {
                return recordings;
            }
        }

        return null;
    }
}
