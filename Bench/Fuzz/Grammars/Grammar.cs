using System.Text;

namespace ClusterBot.Bench.Fuzz.Grammars;

/// <summary>What inputs of one kind are made of.</summary>
internal abstract class Grammar
{
    /// <summary>Pieces that no sample has and that readers have stumbled over elsewhere.</summary>
    public abstract IReadOnlyList<byte[]> Odd { get; }

    /// <summary>Where the parts of an input stand, also of one that is broken already.</summary>
    public abstract IReadOnlyList<Range> Pieces(byte[] input);

    /// <summary>The piece within itself, so many levels deep.</summary>
    public abstract byte[] Nest(byte[] piece, int levels);

    protected static byte[] Surround(string before, byte[] piece, string after, int levels) =>
        [.. Bytes(string.Concat(Enumerable.Repeat(before, levels))), .. piece, .. Bytes(string.Concat(Enumerable.Repeat(after, levels)))];

    protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    protected static byte[][] AllBytes(params string[] texts) => [.. texts.Select(Bytes)];
}
