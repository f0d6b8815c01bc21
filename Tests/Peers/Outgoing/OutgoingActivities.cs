namespace ClusterBot.Tests.Peers.Outgoing;

/// <summary>Messages as the bot sends them, and some that it might.</summary>
internal static class OutgoingActivities
{
    public static IReadOnlyList<(string Name, string Json)> All { get; } =
    [
        ("a text", """{"type":"message","text":"Zo\u00eb \ud83d\ude00 <b>&amp;</b> 'a' \"b\" \\ \n\t"}"""),
        ("no text", """{"type":"message","text":""}"""),
        ("typing", """{"type":"typing"}"""),
        ("a card", """
            {"type":"message","summary":"Check-in","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive",
             "content":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"2026-11-30T09:00:00+09:00","wrap":true,
             "maxLines":0,"spacing":null}],"actions":[],"refresh":{"userIds":[]},"n":1.50}}]}
            """),
        ("a mention", """
            {"type":"message","text":"<at>Avery</at> please","entities":[{"type":"mention","text":"<at>Avery</at>",
             "mentioned":{"id":"29:avery-howard","name":"Avery"}}]}
            """),
        ("a notification", """{"type":"message","text":"a","channelData":{"notification":{"alert":true}},"importance":"high"}"""),
        ("a reply", """{"type":"message","text":"a","replyToId":"1795431416466","inputHint":"acceptingInput","textFormat":"markdown"}"""),
        ("addresses", """
            {"type":"message","text":"a","from":{"id":"28:clusterbot","name":"ClusterBot"},"recipient":{"id":"29:avery-howard"},
             "conversation":{"id":"a:avery-howard"}}
            """),
        ("a file to accept", """
            {"type":"message","attachments":[{"contentType":"application/vnd.microsoft.teams.card.file.consent","name":"record.zip",
             "content":{"description":"A record","sizeInBytes":123456789012,"acceptContext":{"id":"1"},"declineContext":{"id":"1"}}}]}
            """),
        ("suggested actions", """
            {"type":"message","text":"a","suggestedActions":{"to":["29:a"],"actions":[{"type":"imBack","title":"Help","value":"help"}]}}
            """),
        ("a citation", """
            {"type":"message","text":"a [1]","entities":[{"type":"https://schema.org/Message","@type":"Message",
             "@context":"https://schema.org","additionalType":["AIGeneratedContent"],
             "citation":[{"@type":"Claim","position":1,"appearance":{"name":"b"}}]}]}
            """),
        ("times", """
            {"type":"message","text":"a","timestamp":"2026-11-30T09:00:00.123Z","localTimestamp":"2026-11-30T09:00:00.123+00:00"}
            """),
        ("fields of nobody's", """{"type":"message","text":"a","streamId":"x","nested":{"a":[1,{"b":null}]},"empty":[],"none":null}"""),
        ("a value", """{"type":"event","name":"continue","value":{"a":1,"at":"2026-11-30T09:00:00+09:00"}}"""),
    ];
}
