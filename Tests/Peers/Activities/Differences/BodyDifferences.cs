namespace ClusterBot.Tests.Peers.Activities.Differences;

/// <summary>The differences in what is JSON, and in kinds and invokes.</summary>
internal static class BodyDifferences
{
    public static IReadOnlyList<Difference> All { get; } =
    [
        new("status 200, ours 400", "That is not JSON; the SDK's reader forgives it.", Specification.Rfc(8259, "2"),
            "body: an activity and more behind it", "body: a comma at the end", "body: comments", "body: single quotes",
            "body: names without quotes"),
        new("status 200, ours 400", "A control character in a text is escaped.", Specification.Rfc(8259, "7"),
            "body: NUL in a text", "body: a line break in a text"),
        new("status 200, ours 400", "That is no number in JSON.", Specification.Rfc(8259, "6"),
            "body: a number with a zero before it", "body: hexadecimal", "body: NaN"),
        new("status 200, ours 400", "JSON between systems is UTF-8; the SDK takes what it cannot read for U+FFFD.",
            Specification.Rfc(8259, "8.1"),
            "body: UTF-16 with a mark", "body: Latin-1 that says so", "body: Latin-1 that does not say so"),
        new("status 200, ours 400", "A field is there once; of two the SDK takes the last, and whoever checked the first is deceived.",
            Specification.Activity("A2001"),
            "body: twice a field of a kind that nobody reads", "body: twice the text", "body: twice the sender", "body: twice the type"),
        new("sent[0].read.type \"typing\", ours \"message\"", "A name in another case is another name.", Specification.Activity("A2002"),
            "body: twice the type in another case"),
        new(
            [
                "sent[0].read.from.id \"29:blake-cole\", ours \"29:avery-howard\"",
                "sent[0].reply.recipient.id \"29:blake-cole\", ours \"29:avery-howard\"",
            ],
            "A name in another case is another name.", Specification.Activity("A2002"), "body: twice the sender in another case"),
        new(["sent[0].read.text \"status\", ours nothing", "sent[0].read.words \"status\", ours nothing"],
            "A name in another case is another name.", Specification.Activity("A2002"), "body: every name in capitals"),
        new("status 200, ours 400", "A name in another case is another name.", Specification.Activity("A2002, A2010"),
            "body: the type in capitals alone"),
        new("status 200, ours 400", "Depth has a limit, and a reader may set one.", Specification.Rfc(8259, "9"), "body: a value 70 deep"),
        new("status 400, ours 200", "A number that no machine can hold is a number all the same, and ours keeps its digits.",
            Specification.Rfc(8259, "6"), "body: a number of 400 digits"),
        new("sent[0].read.value \"Infinity\", ours 1e400", "The same: the SDK makes infinity of it, which JSON does not have.",
            Specification.Rfc(8259, "6"), "field: value 1e400"),
        new(
            [
                "sent[0].read.attachments[0].content.big 1.2345678901234568E+29, "
                    + "ours 123456789012345678901234567890.12345678901234567890",
                "sent[0].read.from.properties.nested[2] \"Infinity\", ours 1e400",
                "sent[0].reply.recipient.properties.nested[2] \"Infinity\", ours 1e400",
            ],
            "What is not understood is kept as it stands, digit for digit.", Specification.Activity("A2005"), "sample unusual"),
        new("sent 1 items, ours 0", "A type that is not understood is ignored; the SDK leaves that to the bot.",
            Specification.Activity("A2011, A2014"),
            "kind: a type of the future", "kind: a type in another case", "kind: a type with a space before it"),
        new("status 400, ours 501", "Nobody here searches; the SDK has a handler for it, which looks at the value first.",
            Specification.Activity("A5402"), "invoke: 'application/search'"),
        new("status 200, ours 400", "Our cards name what they do by the verb, and send data as an object.",
            Specification.UniversalActions("Action.Execute"),
            "invoke: a press with no verb", "invoke: a press with an empty verb", "invoke: a press with a verb that is a number",
            "invoke: a press with data that is a list", "invoke: a press with data that is a text"),
        new("body.value.code \"NotSupported\", ours \"BadRequest\"", "The error's code is free, and the status is the same.",
            Specification.UniversalActions("Response format"),
            "invoke: a press with no type", "invoke: a press with another type", "invoke: a press with a type in another case"),
        new("body.value \"a {\\\"on\\\":\\\"2026-11-30T00:00:00Z\\\"}\", ours \"a {\\\"on\\\":\\\"2026-11-30T09:00:00+09:00\\\"}\"",
            "A text that looks like a time is a text; the SDK reads it and writes it anew.", Specification.Rfc(8259, "7"),
            "invoke: a press with a date in the data"),
        new("body.value \"a {\\\"n\\\":0.3}\", ours \"a {\\\"n\\\":0.30}\"", "Ours keeps a number's digits.", Specification.Rfc(8259, "6"),
            "invoke: a press with a fraction in the data"),
    ];
}
