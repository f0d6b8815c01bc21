using System.Text;

namespace ClusterBot.Bench.Fuzz.Grammars;

/// <summary>The building blocks of one kind of input.</summary>
internal abstract class Grammar
{
    /// <summary>Pieces that no sample has and that readers elsewhere have stumbled over.</summary>
    public abstract IReadOnlyList<byte[]> Odd { get; }

    /// <summary>Finds the parts of an input, even of one that is already broken.</summary>
    public abstract IReadOnlyList<Range> Pieces(byte[] input);

    /// <summary>Nests the piece within itself, this many levels deep.</summary>
    public abstract byte[] Nest(byte[] piece, int levels);

    protected static byte[] Surround(string before, byte[] piece, string after, int levels) =>
        [.. Bytes(string.Concat(Enumerable.Repeat(before, levels))), .. piece, .. Bytes(string.Concat(Enumerable.Repeat(after, levels)))];

    protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    protected static byte[][] AllBytes(params string[] texts) => [.. texts.Select(Bytes)];
}
