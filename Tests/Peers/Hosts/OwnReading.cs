using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Json;

namespace ClusterBot.Tests.Peers.Hosts;

/// <summary>An activity as our protocol layer reads it.</summary>
internal static class OwnReading
{
    public static string Of(Activity activity)
    {
        var written = JsonNode.Parse(ActivityJson.Write(activity))!;
        return new Reading
        {
            Type = activity.Type,
            Id = activity.Id,
            ChannelId = activity.ChannelId,
            ServiceUrl = activity.ServiceUrl,
            ReplyToId = activity.ReplyToId,
            Text = activity.Text,
            Words = activity.Text is null ? null : activity.TextWithoutRecipientMention(),
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
            From = Plain("from"),
            Recipient = Plain("recipient"),
            Conversation = Plain("conversation"),
            Value = Plain("value"),
            ChannelData = Plain("channelData"),
            Attachments = Plain("attachments"),
            Entities = Plain("entities"),
            MembersAdded = Plain("membersAdded"),
            MembersRemoved = Plain("membersRemoved"),
        }.ToString();

        JsonNode? Plain(string field) => Reading.Plain(written[field]);
    }

    public static string Json(JsonElement data) => Reading.Write(JsonObject.Create(data));
}
