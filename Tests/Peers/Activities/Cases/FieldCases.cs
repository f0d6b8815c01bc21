using System.Text.Json.Nodes;

namespace ClusterBot.Tests.Peers.Activities.Cases;

/// <summary>Messages with one field that is missing, null, of another type or oddly written.</summary>
internal static class FieldCases
{
    private static readonly string[] Fields =
    [
        "type", "id", "channelId", "serviceUrl", "timestamp", "localTimestamp", "localTimezone", "text", "textFormat", "locale",
        "from", "from.id", "from.name", "from.aadObjectId", "recipient", "recipient.id", "recipient.name", "conversation",
        "conversation.id", "conversation.conversationType", "conversation.tenantId", "entities", "channelData",
    ];

    private static readonly (string Field, string Value)[] Odd =
    [
        ("type", "\"\""), ("type", "7"), ("id", "\"\""), ("id", "7"), ("id", "\"a/b?c#d%e\""), ("id", "\"a\\u0000b\""),
        ("channelId", "\"MSTEAMS\""), ("channelId", "7"), ("serviceUrl", "7"), ("serviceUrl", "\"https://smba.trafficmanager.net/uk\""),
        ("text", "7"), ("text", "{}"), ("text", "\"\""), ("text", "\" a\\u00a0b\\r\\n\""), ("text", "\"\\ud83d\\ude00\""),
        ("from", "\"a\""), ("from", "[]"), ("from", "{}"), ("from.id", "7"), ("from.id", "\"\""), ("from.name", "7"),
        ("from.aadObjectId", "\"A0000000-0000-4000-8000-000000000001\""), ("from.role", "7"), ("from.x", "{\"a\":1}"),
        ("recipient.id", "\"\""), ("conversation", "\"a\""), ("conversation.id", "7"), ("conversation.id", "\"\""),
        ("conversation.id", "\"19:a@thread.tacv2;messageid=1\""), ("conversation.id", "\"a b/c?d#e%2F\\u00e9\""),
        ("conversation.isGroup", "\"true\""), ("conversation.isGroup", "1"), ("conversation.isGroup", "null"),
        ("conversation.conversationType", "7"), ("conversation.name", "7"), ("attachments", "{}"), ("attachments", "[null]"),
        ("attachments", "[7]"), ("attachments", "[{\"contentType\":7}]"), ("entities", "{}"), ("entities", "[null]"), ("entities", "[7]"),
        ("entities", "[{\"type\":[\"https://schema.org/Message\"]}]"), ("channelData", "\"\""), ("channelData", "[]"),
        ("channelData.team", "\"\""), ("channelData.tenant", "7"), ("membersAdded", "[null]"), ("membersAdded", "7"),
        ("value", "9007199254740993"), ("value", "1e400"), ("value", "\"2026-11-30T09:00:00Z\""), ("value", "[]"), ("value", "false"),
        ("replyToId", "7"), ("importance", "7"), ("importance", "\"urgent\""), ("deliveryMode", "\"expectReplies\""),
        ("deliveryMode", "\"notification\""), ("inputHint", "\"nobodyKnows\""), ("unknown", "{\"a\":[1,{\"b\":null}]}"),
        ("localTimezone", "7"), ("expiration", "\"2026-11-30T09:00:00Z\""), ("localTimestamp", "\"2026-11-29T15:04:34 09:00\""),
        ("localTimestamp", "\"0001-01-01T00:00:00+09:00\""), ("localTimestamp", "\"2026-11-29T15:04:34+09:00\""),
        ("timestamp", "\"2026-11-29T15:04:34.1234567Z\""), ("timestamp", "\"2026-11-29T15:04:34\""), ("timestamp", "\"2026-11-29\""),
        ("timestamp", "\"29/11/2026\""), ("timestamp", "\"yesterday\""), ("timestamp", "\"\""), ("timestamp", "1795431416466"),
        ("timestamp", "\"2026-11-29T15:04:34.123456789Z\""), ("timestamp", "\"2026-11-29T24:00:00Z\""),
        ("timestamp", "\"/Date(1795431416466)/\""), ("timestamp", "\"2016-12-31T23:59:60Z\""),
    ];

    public static IEnumerable<PeerCase> All =>
    [
        .. Fields.Select(name => Set($"without {name}", name, null)),
        .. Fields.Select(name => Set($"{name} null", name, "null")),
        .. Odd.Select(odd => Set($"{odd.Field} {odd.Value}", odd.Field, odd.Value)),
        Mention("of the bot twice", fields => fields["text"] = "<at>ClusterBot</at> a <at>ClusterBot</at> b"),
        Mention("in another case", fields => fields["text"] = "<AT>clusterbot</AT> help"),
        Mention("in the middle", fields => fields["text"] = "ask <at>ClusterBot</at> help"),
        Mention("before a hard space", fields => fields["text"] = "<at>ClusterBot</at>&nbsp;help"),
        Mention("of somebody else", fields => fields["entities"]![0]!["mentioned"]!["id"] = "29:a"),
        Mention("without its text", fields => fields["entities"]![0]!.AsObject().Remove("text")),
        Mention("whose id has another case", fields => fields["entities"]![0]!["mentioned"]!["id"] = "28:ClusterBot"),
    ];

    private static PeerCase Mention(string name, Action<JsonObject> change) =>
        PeerCase.Changed($"field: a mention {name}", change, "message-channel-mention");

    private static PeerCase Set(string name, string field, string? value) => PeerCase.Changed($"field: {name}", fields =>
    {
        var path = field.Split('.');
        var owner = path[..^1].Aggregate(fields, (place, step) => place[step]!.AsObject());
        owner.Remove(path[^1]);
        if (value is not null)
        {
            owner[path[^1]] = JsonNode.Parse(value);
        }
    });
}
