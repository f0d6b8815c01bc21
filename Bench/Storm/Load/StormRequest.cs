using System.Text.Json;

namespace ClusterBot.Bench.Storm.Load;

/// <summary>A request to the connector, as far as the storm needs to read it.</summary>
/// <param name="Root">The channel or chat that it goes to.</param>
/// <param name="ConversationId">The conversation of the path; none for one that is to be created.</param>
/// <param name="UpdatedId">The message that is to be replaced.</param>
/// <param name="Activity">The message; none when only a chat is opened.</param>
internal sealed record StormRequest(string Root, string? ConversationId, string? UpdatedId, JsonElement? Activity)
{
    public bool IsNewConversation => ConversationId is null;

    public bool OpensChat => Activity is null;

    public static StormRequest Read(string method, string target, JsonElement body)
    {
        var parts = target.Split('?')[0].Split('/').Select(Uri.UnescapeDataString).ToArray();
        if (parts is [_, "v3", "conversations", var conversation, "activities", ..])
        {
            return new StormRequest(RootOf(conversation), conversation, method == "PUT" ? parts[5] : null, body);
        }

        return body.TryGetProperty("activity", out var first)
            ? new StormRequest(body.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString()!, null, null, first)
            : new StormRequest("a:" + body.GetProperty("members")[0].GetProperty("id").GetString()![3..], null, null, null);
    }

    /// <summary>Returns the conversation that holds the message once it is accepted.</summary>
    /// <param name="id">The id that it is given.</param>
    public string ConversationFor(string id) => ConversationId ?? (OpensChat ? Root : $"{Root};messageid={id}");

    /// <summary>Returns the message as it arrives; null when the request carries none.</summary>
    public Arrival? Arrives(string conversation, string id, TimeSpan at, Misbehaviour misbehaviour) =>
        Activity is not { } activity ? null : new Arrival
        {
            Root = Root,
            ConversationId = conversation,
            ActivityId = UpdatedId ?? id,
            IsUpdate = UpdatedId is not null,
            Print = Arrival.PrintOf(activity),
            Markers = StormNames.MarkersIn(activity.GetRawText()),
            At = at,
            Misbehaviour = misbehaviour,
        };

    private static string RootOf(string conversation) => conversation.Split(';')[0];
}
