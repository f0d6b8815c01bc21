using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ClusterBot.Bench.Storm.Load;

/// <summary>One message that the connector accepted.</summary>
internal sealed record Arrival
{
    /// <summary>The channel or chat.</summary>
    public required string Root { get; init; }

    /// <summary>The thread of a channel; for a chat, the chat.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The message's id: given now, or that of the message that is replaced.</summary>
    public required string ActivityId { get; init; }

    public required bool IsUpdate { get; init; }

    /// <summary>A short hash of the text or card: equal contents have equal prints.</summary>
    public required string Print { get; init; }

    public required IReadOnlySet<string> Markers { get; init; }

    /// <summary>The time since the connector started.</summary>
    public required TimeSpan At { get; init; }

    /// <summary>True when the bot has certainly been told that it was accepted; otherwise it could not know.</summary>
    public bool WasAnswered { get; set; }

    /// <summary>The reason why the bot was not told, if that was the connector's doing.</summary>
    public Misbehaviour Misbehaviour { get; init; }

    /// <summary>Returns a short hash of what an activity shows: its text, or its first attachment.</summary>
    public static string PrintOf(JsonElement activity)
    {
        var shown = activity.TryGetProperty("text", out var text)
            ? text.GetString()!
            : JsonSerializer.Serialize(activity.GetProperty("attachments")[0]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shown)).AsSpan(0, 12));
    }
}
