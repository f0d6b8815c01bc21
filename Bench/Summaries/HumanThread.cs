using System.Text.Json;
using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Bench.Summaries;

/// <summary>A thread with what people wrote, or voted for, as its summary.</summary>
/// <param name="Votes">Sentences that people chose, with the number of those who did; empty when nobody was asked.</param>
/// <param name="KeyPoints">For each key point the places of the messages that make it; empty when there are none.</param>
internal sealed record HumanThread(
    string Id,
    IReadOnlyList<ThreadMessage> Messages,
    IReadOnlyList<string> References,
    IReadOnlyList<(string Sentence, int Votes)> Votes,
    IReadOnlyList<IReadOnlySet<int>> KeyPoints)
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Reads one line of a file of threads.</summary>
    public static HumanThread Of(JsonElement thread)
    {
        var id = Named(thread, "id").GetString()!;
        var subject = thread.TryGetProperty("subject", out var named) ? named.GetString() : null;
        var messages = Named(thread, "messages").EnumerateArray().Select((message, i) => new ThreadMessage(
            $"{id}/{i}", id, Named(message, "author").GetString() ?? "", Named(message, "text").GetString()!,
            Start.AddMinutes(i), Subject: i == 0 ? subject : null)).ToList();
        var references = thread.TryGetProperty("reference_summaries", out var several)
            ? several.EnumerateArray().Select(reference => reference.GetString()!).ToList()
            : [Named(thread, "reference_summary").GetString()!];
        return messages.Count == 0 || references.Count == 0
            ? throw new FormatException("there is no message or no reference summary")
            : new HumanThread(id, messages, references, ReadVotes(thread), ReadKeyPoints(thread, messages));
    }

    private static JsonElement Named(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value : throw new FormatException($"\"{name}\" is missing");

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

    private static List<IReadOnlySet<int>> ReadKeyPoints(JsonElement thread, List<ThreadMessage> messages)
    {
        if (!thread.TryGetProperty("key_points", out var points) || !thread.TryGetProperty("matches", out var matches))
        {
            return [];
        }

        var made = matches.EnumerateObject()
            .SelectMany(match => match.Value.EnumerateArray().Select(point => (Point: point.GetString(), Author: match.Name)))
            .ToLookup(match => match.Point, match => messages.FindIndex(message => message.AuthorName == match.Author));
        return [.. points.EnumerateArray()
            .Select(point => made[point.GetProperty("id").GetString()].Where(place => place >= 0).ToHashSet())];
    }
}
