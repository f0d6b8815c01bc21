using System.Text;
using System.Text.Json.Nodes;

namespace ClusterBot.Bench.Fuzz;

/// <summary>
/// The starting points of the mutations: the samples of the tests, a small register, and messages as Teams marks them up.
/// </summary>
internal static class FuzzSamples
{
    private const string Prefix = "Samples/";

    private static readonly string[] Messages =
    [
        "plain words",
        "<p>We tried a <b>single point of contact</b> in each office.<br>41 employers came back.</p><ul><li>one person</li>"
            + "<li>two half days</li></ul>",
        "<div><at id=\"0\">Casey Diaz</at>&nbsp;please see <a href=\"https://example.com/?a=1&amp;b=2\">this</a> &lt;soon&gt;</div>",
        "<blockquote itemscope><p>theirs</p><blockquote>older</blockquote></blockquote>"
            + "<p>mine <emoji id=\"smile\" alt=\"🙂\" title=\"Smile\"></emoji></p>",
        "<table><tbody><tr><th>Office</th><th>Came back</th></tr><tr><td>North</td><td>9</td></tr></tbody></table>"
            + "<attachment id=\"5\"></attachment>",
        "<systemEventMessage/><codeblock class=\"CSharp\"><code>var x = 1 &lt; 2;</code></codeblock><pre>a\n b</pre>"
            + "<script>alert(1)</script>&#163;3.4m",
    ];

    public static IReadOnlyList<byte[]> Activities { get; } = [.. Embedded("Activities/")];

    public static IReadOnlyList<byte[]> CardActions { get; } =
    [
        .. Embedded("CardActions/").Select(InvokeWith),
        .. Embedded("Activities/invoke-adaptiveCard"),
    ];

    public static IReadOnlyList<byte[]> Register { get; } = [.. FuzzRegister.Files.Select(file => file.Content)];

    public static IReadOnlyList<byte[]> Html { get; } = [.. Messages.Select(Encoding.UTF8.GetBytes)];

    private static IEnumerable<byte[]> Embedded(string beginning) =>
        from name in typeof(FuzzSamples).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)
        where name.StartsWith(Prefix + beginning, StringComparison.Ordinal)
        select Content(name);

    private static byte[] Content(string name)
    {
        using var stream = typeof(FuzzSamples).Assembly.GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] InvokeWith(byte[] action) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = "invoke",
        ["name"] = "adaptiveCard/action",
        ["id"] = "f:1",
        ["channelId"] = "msteams",
        ["conversation"] = new JsonObject { ["id"] = "19:a@thread.tacv2;messageid=1" },
        ["from"] = new JsonObject { ["id"] = "29:a", ["aadObjectId"] = "a0000000-0000-4000-8000-000000000001" },
        ["value"] = new JsonObject { ["action"] = Execute(action), ["trigger"] = "manual" },
    }.ToJsonString());

    // Some samples hold the verb and the data alone; without its type an action is refused before either is read.
    private static JsonNode Execute(byte[] sample)
    {
        var action = JsonNode.Parse(sample)!;
        action["type"] = "Action.Execute";
        return action;
    }
}
