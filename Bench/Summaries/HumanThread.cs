using System.Text.Json;
using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Bench.Summaries;

/// <summary>A thread with what people wrote, or voted for, as its summary.</summary>
internal sealed record HumanThread(
    string Id, IReadOnlyList<ThreadMessage> Messages, IReadOnlyList<string> References, IReadOnlyList<(string Sentence, int Votes)> Votes)
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<HumanThread> Read(string file) =>
        [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement).Select(Of)];

    private static HumanThread Of(JsonElement thread)
    {
        var id = thread.GetProperty("id").GetString()!;
        var messages = thread.GetProperty("messages").EnumerateArray().Select((message, i) => new ThreadMessage(
            $"{id}/{i}", id, message.GetProperty("author").GetString() ?? "", message.GetProperty("text").GetString() ?? "",
            Start.AddHours(i))).ToList();
        var references = thread.TryGetProperty("reference_summaries", out var several)
            ? several.EnumerateArray().Select(reference => reference.GetString()!).ToList()
            : [thread.GetProperty("reference_summary").GetString()!];
        return new HumanThread(id, messages, references, ReadVotes(thread));
    }

    private static List<(string, int)> ReadVotes(JsonElement thread)
    {
        if (!thread.TryGetProperty("extractive_votes", out var votes))
        {
            return [];
        }

        var messages = thread.GetProperty("messages");
        return [.. votes.EnumerateArray().Select(vote => (
            messages[vote.GetProperty("message").GetInt32()].GetProperty("sentences")[vote.GetProperty("sentence").GetInt32()].GetString()!,
            vote.GetProperty("votes").GetInt32()))];
    }
}
