using System.Text.Json;

namespace ClusterBot.Bench.Summaries;

/// <summary>A file of threads that people summed up, one as JSON a line.</summary>
internal static class HumanThreadFile
{
    /// <summary>Reads a file; an error instead names the file, or the line that cannot be read and why.</summary>
    public static (IReadOnlyList<HumanThread> Threads, string? Error) Read(string path)
    {
        if (!File.Exists(path))
        {
            return ([], $"There is no file {path}.");
        }

        var threads = new List<HumanThread>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var document = JsonDocument.Parse(line);
                threads.Add(HumanThread.Of(document.RootElement));
            }
            catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException
                or FormatException or IndexOutOfRangeException or ArgumentException)
            {
                return ([], $"{path}, line {number}: {problem.Message.ReplaceLineEndings(" ")}");
            }
        }

        return threads.Count == 0 ? ([], $"{path} holds no threads.") : (threads, null);
    }
}
