namespace ClusterBot.Tests.Peers.Activities.Differences;

/// <summary>The differences in fields that are missing or of another type, and in what is made of the others.</summary>
internal static class FieldDifferences
{
    private const string Coerced = "The SDK makes a text of the number; ours leaves the field out.";

    private static readonly string Types = Specification.Activity("A2003");

    public static IReadOnlyList<Difference> All { get; } =
    [
        new("status 200, ours 400", "The product answers to somebody and as somebody; the channel must say who.",
            Specification.Activity("A2060, A2070"),
            "field: without from", "field: without from.id", "field: from null", "field: from.id null", "field: from {}",
            "field: from.id \"\"", "field: without recipient.id", "field: recipient.id null", "field: recipient.id \"\""),
        new("status 500, ours 400", "A required field is missing; the SDK fails later, on the null.",
            Specification.Activity("A2070, A2080"),
            "field: without recipient", "field: recipient null", "field: without conversation", "field: conversation null",
            "field: without conversation.id", "field: conversation.id null"),
        new("status 200, ours 400", "A conversation without an id is a place where nothing can be sent.", Specification.Activity("A2080"),
            "field: conversation.id \"\""),
        new("status 200, ours 400", "A decision rests on this field, so a wrong type is refused; the SDK makes a text of it.", Types,
            "field: type 7", "field: id 7", "field: text 7", "field: from.id 7", "field: conversation.id 7", "field: replyToId 7",
            "field: channelData.tenant 7"),
        new("status 401, ours 400", "The same: the SDK makes a text of it, which then does not match.", Types,
            "field: channelId 7", "field: serviceUrl 7"),
        new("status 200, ours 400", "Teams' data is an object, and a decision rests on it.", Specification.Activity("A2200"),
            "field: channelData \"\"", "field: channelData []"),
        new("status 500, ours 400", "Databases and addresses end a text at a NUL.", Specification.ThreatModel("2 activity, D"),
            "field: id \"a\\u0000b\""),
        new("status 200, ours 400", "Replies come through the connector alone, and an activity that cannot do with those is refused.",
            Specification.Activity("A3112, A3113"),
            "field: deliveryMode \"expectReplies\""),
        new("status 400, ours 200", "An entity that cannot be read is ignored, not the whole activity.", Specification.Activity("A2105"),
            "field: entities {}", "field: entities [7]", "field: entities [{\"type\":[\"https://schema.org/Message\"]}]"),
        new("status 500, ours 200", "The same for a hole in the list.", Specification.Activity("A2105"), "field: entities [null]"),
        new("status 400, ours 200", "Nothing is decided by it, so that what was said is not lost for it.", Types,
            "field: attachments {}", "field: attachments [7]", "field: membersAdded 7"),
        new("sent[0].read.attachments [null], ours nothing", "A hole in a list is left out.", Types, "field: attachments [null]"),
        new("sent[0].read.membersAdded [null], ours nothing", "A hole in a list is left out.", Types, "field: membersAdded [null]"),
        new("status 400, ours 200", "A time is no reason to refuse an activity; ours takes it for none.", Specification.Activity("A2042"),
            "field: localTimestamp \"2026-11-29T15:04:34 09:00\"", "field: localTimestamp \"0001-01-01T00:00:00+09:00\"",
            "field: timestamp \"29/11/2026\"", "field: timestamp \"yesterday\"", "field: timestamp 1795431416466",
            "field: timestamp \"2016-12-31T23:59:60Z\""),
        new("sent[0].read.timestamp \"2026-11-30T00:00:00+00:00\", ours nothing", "The hour 24 is not one of the internet's times.",
            Specification.Rfc(3339, "5.6"), "field: timestamp \"2026-11-29T24:00:00Z\""),
        new("sent[0].read.timestamp \"2026-11-23T10:56:56.466+00:00\", ours nothing", "That is no ISO 8601.",
            Specification.Activity("Timestamp"), "field: timestamp \"/Date(1795431416466)/\""),
        Number("from.name 7", "from.name", "recipient.name"),
        Number("from.role 7", "from.role", "recipient.role"),
        Number("conversation.conversationType 7", "conversation.conversationType", "conversation.conversationType"),
        Number("conversation.name 7", "conversation.name", "conversation.name"),
        Number("importance 7", "importance"),
        Number("localTimezone 7", "localTimezone"),
        new("sent[0].read.attachments[0] {\"contentType\":\"7\"}, ours nothing", Coerced, Types,
            "field: attachments [{\"contentType\":7}]"),
        new("sent[0].read.channelData.team \"\", ours nothing", "An empty text is no team; ours leaves it out.", Types,
            "field: channelData.team \"\""),
        new(
            [
                $"sent[0].read.from.aadObjectId \"{Capitals}\", ours \"{Capitals.ToLowerInvariant()}\"",
                $"sent[0].reply.recipient.aadObjectId \"{Capitals}\", ours \"{Capitals.ToLowerInvariant()}\"",
            ],
            "Ids of Entra are compared, so ours reads them into one spelling.", Specification.Activity("A2032"),
            $"field: from.aadObjectId \"{Capitals}\""),
        new("status 500, ours 200", "The SDK repeats the id in a header of its own, which can hold only ASCII.",
            Specification.Connector("Reply to Activity"), "field: conversation.id \"a b/c?d#e%2F\\u00e9\""),
        new("sent[0].read.words \"&nbsp;help\", ours \"help\"", "Teams puts a hard space behind a mention; it is none of the words.",
            Specification.Activity("Mention"), "field: a mention before a hard space"),
        new("sent[0].read.words \"<at>ClusterBot</at> summarise\", ours \"summarise\"", "Teams writes the bot's id in either case.",
            Specification.Activity("A2032"), "field: a mention whose id has another case"),
    ];

    private static string Capitals => "A0000000-0000-4000-8000-000000000001";

    private static Difference Number(string name, string read, string? replied = null)
    {
        string?[] places = [$"read.{read}", replied is null ? null : $"reply.{replied}"];
        return new Difference(
            [.. places.OfType<string>().Select(place => $"sent[0].{place} \"7\", ours nothing")], Coerced, Types, $"field: {name}");
    }
}
