using System.Text;

namespace ClusterBot.Tests.Peers.Activities.Cases;

/// <summary>Bodies that are not JSON, or JSON that is oddly written, and other content types.</summary>
internal static class BodyCases
{
    private const string Message = "message-personal";

    public static IEnumerable<PeerCase> All =>
    [
        Bytes("nothing", ""),
        Bytes("spaces", "  \r\n"),
        Bytes("null", "null"),
        Bytes("a list", "[]"),
        Bytes("a list of an activity", $"[{PeerCase.Text(Message)}]"),
        Bytes("a number", "7"),
        Bytes("a text", "\"message\""),
        Bytes("an empty object", "{}"),
        Bytes("words", "hello"),
        Bytes("a form", "type=message&text=a"),
        Bytes("XML", "<activity type=\"message\"/>"),
        Bytes("half an activity", PeerCase.Text(Message)[..300]),
        Bytes("an activity and more behind it", PeerCase.Text(Message) + "{}"),
        Bytes("an activity and spaces behind it", PeerCase.Text(Message) + " \n\t"),
        Bytes("a comma at the end", PeerCase.Text(Message)[..^1] + ",}"),
        Bytes("comments", "/* a */" + PeerCase.Text(Message)),
        Bytes("single quotes", PeerCase.Text(Message).Replace('"', '\'')),
        Bytes("names without quotes", PeerCase.Text(Message).Replace("\"type\":", "type:", StringComparison.Ordinal)),
        Bytes("NUL in a text", PeerCase.Text(Message).Replace("status", "sta\0tus", StringComparison.Ordinal)),
        Bytes("a line break in a text", PeerCase.Text(Message).Replace("status", "sta\ntus", StringComparison.Ordinal)),
        PeerCase.Bytes("body: a byte order mark", () => [0xEF, 0xBB, 0xBF, .. Utf8(PeerCase.Text(Message))]),
        PeerCase.Bytes(
            "body: UTF-16 that says so", () => Encoding.Unicode.GetBytes(PeerCase.Text(Message)), "application/json; charset=utf-16"),
        PeerCase.Bytes("body: UTF-16 with a mark", () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(PeerCase.Text(Message))]),
        PeerCase.Bytes(
            "body: Latin-1 that says so", () => Encoding.Latin1.GetBytes(Zoe), "application/json; charset=iso-8859-1"),
        PeerCase.Bytes("body: Latin-1 that does not say so", () => Encoding.Latin1.GetBytes(Zoe)),
        PeerCase.Bytes("body: UTF-8 that says it is Latin-1", () => Utf8(Zoe), "application/json; charset=iso-8859-1"),
        PeerCase.Bytes("body: no content type", () => Utf8(PeerCase.Text(Message)), null),
        PeerCase.Bytes("body: text/plain", () => Utf8(PeerCase.Text(Message)), "text/plain"),
        PeerCase.Bytes("body: a form's content type", () => Utf8(PeerCase.Text(Message)), "application/x-www-form-urlencoded"),
        PeerCase.Bytes("body: a charset in quotes", () => Utf8(PeerCase.Text(Message)), "application/json; charset=\"utf-8\""),
        PeerCase.Bytes("body: a content type that is none", () => Utf8(PeerCase.Text(Message)), "json"),
        Twice("a field of a kind that nobody reads", "\"unknown\":1,\"unknown\":2"),
        Twice("the text", "\"text\":\"other\""),
        Twice("the sender", """
            "from":{"id":"29:blake-cole"}
            """),
        Twice("the type", "\"type\":\"typing\""),
        Twice("the type in another case", "\"Type\":\"typing\""),
        Twice("the sender in another case", """
            "From":{"id":"29:blake-cole"}
            """),
        PeerCase.Written("body: every name in capitals", text => text.Replace("\"text\":", "\"TEXT\":", StringComparison.Ordinal)),
        PeerCase.Written("body: the type in capitals alone", text => text.Replace("\"type\":\"message\"", "\"TYPE\":\"message\"",
            StringComparison.Ordinal)),
        PeerCase.Written("body: a value 60 deep", text => Field(text, "value", Deep(60))),
        PeerCase.Written("body: a value 70 deep", text => Field(text, "value", Deep(70))),
        PeerCase.Written("body: a value 300 deep", text => Field(text, "value", Deep(300))),
        PeerCase.Written("body: a number of 400 digits", text => Field(text, "value", new string('9', 400))),
        PeerCase.Written("body: a number with a zero before it", text => Field(text, "value", "007")),
        PeerCase.Written("body: hexadecimal", text => Field(text, "value", "0x1F")),
        PeerCase.Written("body: NaN", text => Field(text, "value", "NaN")),
        PeerCase.Written("body: minus zero", text => Field(text, "value", "-0.0")),
        PeerCase.Written("body: half an emoji", text => text.Replace("status", "\\ud83d", StringComparison.Ordinal)),
        PeerCase.Written("body: an escape that is none", text => text.Replace("status", "\\q", StringComparison.Ordinal)),
        PeerCase.Written("body: a text of 100 KB", text => text.Replace("status", new string('a', 100_000), StringComparison.Ordinal)),
    ];

    private static string Zoe => PeerCase.Text(Message).Replace("Avery", "Zo\u00eb", StringComparison.Ordinal);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static PeerCase Bytes(string name, string body) => PeerCase.Bytes($"body: {name}", () => Utf8(body));

    private static PeerCase Twice(string name, string field) =>
        PeerCase.Written($"body: twice {name}", text => $"{text[..^1]},{field.Trim()}}}");

    private static string Field(string text, string name, string value) => $"{text[..^1]},\"{name}\":{value}}}";

    private static string Deep(int levels) => new string('[', levels) + new string(']', levels);
}
