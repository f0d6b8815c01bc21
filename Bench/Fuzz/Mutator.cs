using ClusterBot.Bench.Fuzz.Grammars;

namespace ClusterBot.Bench.Fuzz;

/// <summary>
/// Spoils a sample: mostly piece by piece, as somebody would who knows the grammar; else byte by byte, as a broken line does.
/// </summary>
internal sealed class Mutator(Grammar grammar, IReadOnlyList<byte[]> samples, Random random)
{
    private const int MostChanges = 6;

    private const int Largest = 64 * 1024;

    public byte[] Mutate(int sample)
    {
        var input = samples[sample];
        for (var left = random.Next(1, random.Next(2, MostChanges + 2)); left > 0; left--)
        {
            var changed = random.Next(10) < 7 ? ChangePiece(input) : ChangeBytes(input);
            input = changed.Length <= Largest ? changed : input;
        }

        return input;
    }

    private byte[] ChangePiece(byte[] input)
    {
        var pieces = grammar.Pieces(input);
        if (pieces.Count == 0)
        {
            return ChangeBytes(input);
        }

        var here = Any(pieces);
        return random.Next(7) switch
        {
            0 => Replace(input, here, []),
            1 => Replace(input, here, Repeated(input[here], random.Next(2, 40))),
            2 => Replace(input, here, input[Any(pieces)]),
            3 => Replace(input, here, Foreign()),
            4 => Replace(input, here, grammar.Nest(input[here], random.Next(1, 80))),
            _ => Replace(input, here, Any(grammar.Odd)),
        };
    }

    private byte[] ChangeBytes(byte[] input)
    {
        var start = random.Next(input.Length + 1);
        var length = Math.Min(input.Length - start, random.Next(1, 9));
        switch (random.Next(6))
        {
            case 0:
                return input[..start];
            case 1:
                return Replace(input, start..(start + length), []);
            case 2:
                return Replace(input, start..start, Noise());
            case 3:
                return Replace(input, start..(start + length), Noise());
            case 4:
                return Replace(input, start..start, Any(grammar.Odd));
            default:
                var flipped = input.ToArray();
                if (start < flipped.Length)
                {
                    flipped[start] ^= (byte)(1 << random.Next(8));
                }

                return flipped;
        }
    }

    private byte[] Foreign()
    {
        var other = Any(samples);
        var pieces = grammar.Pieces(other);
        return pieces.Count == 0 ? other : other[Any(pieces)];
    }

    private byte[] Noise()
    {
        var noise = new byte[random.Next(1, 9)];
        random.NextBytes(noise);
        return noise;
    }

    private static byte[] Repeated(byte[] piece, int times) =>
        piece.Length * times > Largest ? piece : [.. Enumerable.Repeat(piece, times).SelectMany(bytes => bytes)];

    private static byte[] Replace(byte[] input, Range here, byte[] by)
    {
        var (start, length) = here.GetOffsetAndLength(input.Length);
        var result = new byte[input.Length - length + by.Length];
        input.AsSpan(0, start).CopyTo(result);
        by.CopyTo(result.AsSpan(start));
        input.AsSpan(start + length).CopyTo(result.AsSpan(start + by.Length));
        return result;
    }

    private T Any<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
