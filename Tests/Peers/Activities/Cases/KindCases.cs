using System.Text.Json.Nodes;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;

namespace ClusterBot.Tests.Peers.Activities.Cases;

/// <summary>Activities of every type, as the channel means them.</summary>
internal static class KindCases
{
    public static IEnumerable<PeerCase> All =>
    [
        .. SampleActivities.Names.Select(name => PeerCase.Changed(
            name, fields => fields["serviceUrl"] = FakeConnector.DefaultServiceUrl, SampleActivities.Bytes(name))),
        Kind("a message with a card and no text", "message", fields =>
        {
            fields.Remove("text");
            fields["attachments"] = JsonNode.Parse("""[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"a":[1,2]}}]""");
        }),
        Kind("a message with a file", "message", fields => fields["attachments"] = JsonNode.Parse(
            """
            [{"contentType":"application/vnd.microsoft.teams.file.download.info","contentUrl":"https://files.example.gov.uk/a b.csv",
              "name":"a b.csv","content":{"downloadUrl":"https://files.example.gov.uk/1?a=b","uniqueId":"1","fileType":"csv"}}]
            """)),
        Kind("a pressed Action.Submit", "message", fields =>
        {
            fields.Remove("text");
            fields["value"] = JsonNode.Parse("""{"verb":"checkIns.open","n":1.50,"on":true,"none":null}""");
        }),
        Kind("an edited message", "messageUpdate", fields => fields["channelData"]!["eventType"] = "editMessage"),
        Kind("an undeleted message", "messageUpdate", fields => fields["channelData"]!["eventType"] = "undeleteMessage"),
        Kind("a deleted message", "messageDelete", fields =>
        {
            fields.Remove("text");
            fields["channelData"]!["eventType"] = "softDeleteMessage";
        }),
        Kind("a reaction that was taken away", "messageReaction", fields =>
        {
            fields.Remove("text");
            fields["replyToId"] = "1795431416466";
            fields["reactionsRemoved"] = JsonNode.Parse("""[{"type":"like"}]""");
        }),
        Kind("members who joined and left at once", "conversationUpdate", fields =>
        {
            fields["membersAdded"] = JsonNode.Parse("""[{"id":"29:a","aadObjectId":"a0000000-0000-4000-8000-00000000000f"}]""");
            fields["membersRemoved"] = JsonNode.Parse("""[{"id":"29:b","name":"B"}]""");
        }),
        Kind("a conversation update without members", "conversationUpdate", fields => fields["topicName"] = "New"),
        Kind("the app was upgraded", "installationUpdate", fields => fields["action"] = "add-upgrade"),
        Kind("the app was removed by an upgrade", "installationUpdate", fields => fields["action"] = "remove-upgrade"),
        Kind("an installation update without its action", "installationUpdate", fields => fields.Remove("action")),
        Kind("a read receipt", "event", fields =>
        {
            fields["name"] = "application/vnd.microsoft.readReceipt";
            fields["value"] = JsonNode.Parse("""{"lastReadMessageId":"1795431416466"}""");
        }),
        Kind("a meeting that began", "event", fields =>
        {
            fields["name"] = "application/vnd.microsoft.meetingStart";
            fields["value"] = JsonNode.Parse("""{"MeetingType":"Scheduled","Title":"Board","Id":"1"}""");
        }),
        Kind("an event without a name", "event", fields => fields.Remove("text")),
        Kind("somebody typing", "typing", fields => fields.Remove("text")),
        Kind("the end of a conversation", "endOfConversation", fields => fields["code"] = "completedSuccessfully"),
        Kind("a trace", "trace", fields => fields["label"] = "x"),
        Kind("a handoff", "handoff", fields => fields["name"] = "handoff.initiate"),
        Kind("a command", "command", fields => fields["name"] = "application/vnd.example"),
        Kind("a command's result", "commandResult", fields => fields["name"] = "application/vnd.example"),
        Kind("a suggestion", "suggestion", _ => { }),
        Kind("data of a person to be deleted", "deleteUserData", _ => { }),
        Kind("a contact", "contactRelationUpdate", fields => fields["action"] = "add"),
        Kind("a type of the future", "agentLifecycle", _ => { }),
        Kind("a type in another case", "Message", _ => { }),
        Kind("a type with a space before it", " message", _ => { }),
        Kind("a delay", "delay", fields => fields["value"] = 1),
        Kind("an invokeResponse", "invokeResponse", fields => fields["value"] = JsonNode.Parse("""{"status":200}""")),
    ];

    private static PeerCase Kind(string name, string type, Action<JsonObject> change) => PeerCase.Changed($"kind: {name}", fields =>
    {
        fields["type"] = type;
        change(fields);
    });
}
