namespace ClusterBot.Bench.Fuzz.Grammars;

/// <summary>Rows and cells.</summary>
internal sealed class CsvGrammar : Grammar
{
    private static readonly byte[][] OddPieces =
    [
        .. AllBytes(
            "\"", "\"\"", "\"\"\"", "\"a\nb\"", "\"a\"b", ",", ",,,,,,,,", ";", "\t", "\r", "\n", "\r\n\r\n", "\0", "\uFEFF", "#N/A", "n/a",
            "NaN",
            "1e400", "-", "1,234.5", "£3.4m", "12%", "99999999999", "-1", "2147483648", "79228162514264337593543950336", "=1+1", "'",
            "\\\"",
            "Psa,Position", "higher", "17", "00000000-0000-0000-0000-000000000000"),
        Bytes(new string('x', 20_000)),
        Bytes(new string('"', 3_000)),
        Bytes(new string(',', 3_000)),
        Bytes(new string('\n', 3_000)),
        [0xFF, 0xFE, 0x41, 0x00],
        [0xA3, 0x33, 0x2E, 0x34, 0x6D],
    ];

    public override IReadOnlyList<byte[]> Odd => OddPieces;

    public override IReadOnlyList<Range> Pieces(byte[] input)
    {
        var pieces = new List<Range>();
        var (row, cell) = (0, 0);
        for (var at = 0; at <= input.Length; at++)
        {
            var isEndOfRow = at == input.Length || input[at] == '\n';
            if (isEndOfRow || input[at] == ',')
            {
                pieces.Add(cell..at);
                cell = at + 1;
            }

            if (isEndOfRow)
            {
                pieces.Add(row..at);
                row = at + 1;
            }
        }

        return pieces;
    }

    public override byte[] Nest(byte[] piece, int levels) => Surround("\"", piece, "\"", levels);
}
