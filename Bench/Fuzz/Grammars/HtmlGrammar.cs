namespace ClusterBot.Bench.Fuzz.Grammars;

/// <summary>Tags, entities and the words between them.</summary>
internal sealed class HtmlGrammar : Grammar
{
    private static readonly byte[][] OddPieces =
    [
        .. AllBytes(
            "<", ">", "</", "<!", "<!--", "-->", "<![CDATA[", "<!DOCTYPE html [", "<?xml", "&", "&#", "&#0;", "&#x110000;", "&#xD800;",
            "&bogus;", "&amp",
            "<div>", "</div>", "<p>", "<b><p>", "</b></p>", "<table>", "<tr>", "<td>", "</table>", "<select>", "<option>", "<form>",
            "<svg>", "<math>",
            "<foreignObject>", "<template>", "<frameset>", "<plaintext>", "<noscript>", "<script>", "</script>", "<style>", "<title>",
            "<textarea>", "<iframe>",
            "<blockquote>", "</blockquote>", "<a href='", "<a><a>", "<nobr>", "<li>", "<ul>", "<emoji alt=\"", "<attachment id=\"1\">",
            "<br/>", "<base href=\"//x\">",
            "<p a=1 a=2 a=3>", "<p \0=\"\0\">", "\0", "\u202E", "\uFFFD", "<html>", "<body>", "<head>", "</body>", "<meta charset=utf-16>",
            "<x:y z:w=1>"),
        Bytes(string.Concat(Enumerable.Repeat("<div>", 1_000))),
        Bytes(string.Concat(Enumerable.Repeat("<a><b><i>", 400))),
        Bytes(string.Concat(Enumerable.Repeat("<b><p><table>", 300))),
        Bytes(string.Concat(Enumerable.Repeat("<blockquote>", 500))),
        Bytes("<p " + string.Concat(Enumerable.Range(0, 1_000).Select(i => $"a{i}=1 ")) + ">"),
        Bytes(new string('&', 5_000)),
        Bytes(new string('<', 5_000)),
        [0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80],
    ];

    public override IReadOnlyList<byte[]> Odd => OddPieces;

    public override IReadOnlyList<Range> Pieces(byte[] input)
    {
        var pieces = new List<Range>();
        var start = 0;
        for (var at = 0; at < input.Length; at++)
        {
            if (input[at] is (byte)'<' or (byte)'&' && at > start)
            {
                pieces.Add(start..at);
                start = at;
            }
            else if (input[at] is (byte)'>' or (byte)';')
            {
                pieces.Add(start..(at + 1));
                start = at + 1;
            }
        }

        if (start < input.Length)
        {
            pieces.Add(start..input.Length);
        }

        return pieces;
    }

    public override byte[] Nest(byte[] piece, int levels) => levels % 3 == 0
        ? Surround("<table><tr><td>", piece, "", levels)
        : Surround("<blockquote>", piece, levels % 3 == 1 ? "</blockquote>" : "", levels);
}
