namespace ClusterBot.Bench.Fuzz.Grammars;

/// <summary>Names, values, objects and lists.</summary>
internal sealed class JsonGrammar : Grammar
{
    private static readonly byte[][] OddPieces =
    [
        .. AllBytes(
            "null", "true", "-0", "1e999", "-1e-999", "123456789012345678901234567890", "0.1e+1", "01", "NaN", "\"\"", "{}", "[]", "[null]",
            """{"a":1,"a":2}""", """{"":{}}""", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"\\uFEFF\\u202E\\u200B\"",
            "\"2026-02-30T00:00:00Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59.9999999-14:00\"", "\"1970-01-01\"",
            "\"00000000-0000-0000-0000-000000000000\"", "\"<at>ClusterBot</at>\"", "\"=1+1\"", "\"{{DATE(2026-01-01)}}\"", "\"£3.4m\"",
            "\"１２%\"",
            "\"79228162514264337593543950336\"", "\"-.0000000000000000000000000001\"", "\"a:\\n;messageid=\"", "\"type\":", ",", ":", "}",
            "]"),
        Bytes($"\"{new string('x', 20_000)}\""),
        Bytes($"\"{string.Concat(Enumerable.Repeat("e\u0301\u200d👩", 2_000))}\""),
        Bytes(new string('[', 300)),
        Bytes(string.Concat(Enumerable.Repeat("{\"a\":", 300))),
        Bytes(new string('9', 5_000)),
        [0x22, 0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0x22],
    ];

    public override IReadOnlyList<byte[]> Odd => OddPieces;

    public override IReadOnlyList<Range> Pieces(byte[] input)
    {
        var pieces = new List<Range>();
        var open = new Stack<int>();
        for (var at = 0; at < input.Length;)
        {
            var end = at + 1;
            switch (input[at])
            {
                case (byte)'{' or (byte)'[':
                    open.Push(at);
                    break;
                case (byte)'}' or (byte)']' when open.TryPop(out var begin):
                    pieces.Add(begin..end);
                    break;
                case (byte)'"':
                    end = EndOfText(input, at);
                    pieces.Add(at..end);
                    break;
                case var first when IsWord(first):
                    while (end < input.Length && IsWord(input[end]))
                    {
                        end++;
                    }

                    pieces.Add(at..end);
                    break;
            }

            at = end;
        }

        return pieces;
    }

    public override byte[] Nest(byte[] piece, int levels) =>
        levels % 2 == 0 ? Surround("[", piece, "]", levels) : Surround("{\"data\":", piece, "}", levels);

    private static int EndOfText(byte[] input, int start)
    {
        for (var at = start + 1; at < input.Length; at++)
        {
            if (input[at] == '\\')
            {
                at++;
            }
            else if (input[at] == '"')
            {
                return at + 1;
            }
        }

        return input.Length;
    }

    private static bool IsWord(byte c) => char.IsAsciiLetterOrDigit((char)c) || c is (byte)'-' or (byte)'+' or (byte)'.';
}
