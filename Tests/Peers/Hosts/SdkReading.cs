using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClusterBot.Tests.Peers.Hosts;

/// <summary>An activity as the original SDK reads it.</summary>
internal static class SdkReading
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1_000 };

    public static string Of(Activity activity) => new Reading
    {
        Type = activity.Type,
        Id = activity.Id,
        ChannelId = activity.ChannelId,
        ServiceUrl = activity.ServiceUrl,
        ReplyToId = activity.ReplyToId,
        Text = activity.Text,
        TextFormat = activity.TextFormat,
        Locale = activity.Locale,
        Name = activity.Name,
        Action = activity.Action,
        Summary = activity.Summary,
        InputHint = activity.InputHint,
        Importance = activity.Importance,
        DeliveryMode = activity.DeliveryMode,
        Timestamp = activity.Timestamp,
        LocalTimestamp = activity.LocalTimestamp,
        LocalTimezone = activity.LocalTimezone,
        From = Plain(activity.From),
        Recipient = Plain(activity.Recipient),
        Conversation = Plain(activity.Conversation),
        Value = Plain(activity.Value),
        ChannelData = Plain(activity.ChannelData as object),
        Attachments = Plain(activity.Attachments),
        Entities = Plain(activity.Entities),
        MembersAdded = Plain(activity.MembersAdded),
        MembersRemoved = Plain(activity.MembersRemoved),
        // The SDK takes the mention out of the activity itself, so this comes last.
        Words = activity.RemoveRecipientMention()?.Trim(),
    }.ToString();

    public static string Json(object? data) => Reading.Write(Plain(data));

    // As the SDK itself would write it.
    private static JsonNode? Plain(object? value) => value is null
        ? null
        : Reading.Plain(JsonNode.Parse(Written(value), documentOptions: Deep));

    private static string Written(object value) =>
        JToken.FromObject(value, HttpHelper.BotMessageSerializer).ToString(Formatting.None);
}
