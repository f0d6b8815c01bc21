using System.Globalization;
using System.Text.Json.Nodes;

namespace ClusterBot.Tests.Support.SimulatedTeams;

/// <summary>
/// Activities as Teams writes them. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages"/> and
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events"/>.
/// </summary>
internal static class WireActivities
{
    public static JsonObject At(TeamsTenant teams, DemoPeople who, Place place, string type, string? threadId = null)
    {
        var at = teams.Now;
        var activity = new JsonObject
        {
            ["type"] = type,
            ["timestamp"] = at.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            ["localTimestamp"] = at.ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
            ["localTimezone"] = "Europe/London",
            ["channelId"] = "msteams",
            ["serviceUrl"] = teams.ServiceUrlOf(place),
            ["from"] = Account(who),
            ["recipient"] = new JsonObject { ["id"] = Teams.BotId, ["name"] = "ClusterBot" },
            ["conversation"] = Conversation(place, threadId),
            ["channelData"] = ChannelData(place),
        };
        return activity;
    }

    public static JsonObject Message(TeamsTenant teams, TeamsMessage message, string type = "message", string? eventType = null)
    {
        var activity = At(teams, message.From!, message.Place, type, message.ThreadId);
        activity["id"] = message.Id;
        if (eventType is not null)
        {
            activity["channelData"]!["eventType"] = eventType;
        }

        if (type == "messageDelete")
        {
            return activity;
        }

        var entities = (JsonArray)message.Entities.DeepClone();
        entities.Add(new JsonObject
        {
            ["type"] = "clientInfo",
            ["locale"] = "en-GB",
            ["country"] = "GB",
            ["platform"] = "Windows",
            ["timezone"] = "Europe/London",
        });
        activity["text"] = message.Text;
        activity["textFormat"] = "plain";
        activity["locale"] = "en-GB";
        activity["entities"] = entities;
        activity["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "text/html", ["content"] = $"<div>{message.Text}</div>" });
        return activity;
    }

    public static JsonObject Invoke(TeamsTenant teams, DemoPeople who, TeamsMessage message, string name, JsonObject value)
    {
        var activity = At(teams, who, message.Place, "invoke", message.ThreadId);
        activity["name"] = name;
        activity["replyToId"] = message.Id;
        activity["value"] = value;
        return activity;
    }

    /// <summary>The bot's mention, or a person's, as text and as the entity that tells what it is.</summary>
    public static (string Text, JsonObject Entity) Mention(string id, string name) =>
        ($"<at>{name}</at>", new JsonObject
        {
            ["type"] = "mention",
            ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
            ["text"] = $"<at>{name}</at>",
        });

    public static (string Text, JsonObject Entity) Quote(TeamsMessage quoted) =>
        ($"<quoted messageId=\"{quoted.Id}\"/>", new JsonObject
        {
            ["type"] = "quotedReply",
            ["quotedReply"] = new JsonObject
            {
                ["messageId"] = quoted.Id,
                ["senderId"] = quoted.From?.Id ?? Teams.BotId,
                ["senderName"] = quoted.From?.Name ?? "ClusterBot",
                ["preview"] = quoted.Words[..Math.Min(quoted.Words.Length, 60)],
            },
        });

    public static JsonObject Account(DemoPeople who) =>
        new() { ["id"] = who.Id, ["name"] = who.Name, ["aadObjectId"] = who.AadObjectId };

    private static JsonObject Conversation(Place place, string? threadId) => place switch
    {
        Channel => new()
        {
            ["id"] = threadId is null ? place.Id : $"{place.Id};messageid={threadId}",
            ["conversationType"] = "channel",
            ["isGroup"] = true,
            ["tenantId"] = Teams.TenantId,
        },
        GroupChat => new() { ["id"] = place.Id, ["conversationType"] = "groupChat", ["isGroup"] = true, ["tenantId"] = Teams.TenantId },
        PersonalChat => new() { ["id"] = place.Id, ["conversationType"] = "personal", ["tenantId"] = Teams.TenantId },
        _ => throw new ArgumentOutOfRangeException(nameof(place)),
    };

    private static JsonObject ChannelData(Place place)
    {
        var data = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Teams.TenantId } };
        if (place is Channel channel)
        {
            data["teamsTeamId"] = channel.Team.Id;
            data["teamsChannelId"] = channel.Id;
            data["team"] =
                new JsonObject { ["id"] = channel.Team.Id, ["name"] = channel.Team.Name, ["aadGroupId"] = channel.Team.AadGroupId };
            data["channel"] = new JsonObject { ["id"] = channel.Id };
        }

        return data;
    }
}
