using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ClusterBot.Tests.Deploy;

public readonly record struct Pixel(byte Red, byte Green, byte Blue, byte Alpha);

/// <summary>
/// Reads the PNG files that a browser writes: eight bits a channel, RGB or RGBA, not interlaced
/// (https://www.w3.org/TR/png-3/).
/// </summary>
public sealed record PngPicture(int Width, int Height, IReadOnlyList<Pixel> Pixels)
{
    public static PngPicture Read(byte[] file)
    {
        var chunks = Chunks(file).ToList();
        var header = chunks.First(chunk => chunk.Type == "IHDR").Data.Span;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]));
        var channels = (header[8], header[9], header[12]) switch
        {
            (8, 2, 0) => 3,
            (8, 6, 0) => 4,
            var other => throw new InvalidDataException($"A PNG of another kind: {other}."),
        };

        using var packed = new MemoryStream([.. chunks.Where(chunk => chunk.Type == "IDAT").SelectMany(chunk => chunk.Data.ToArray())]);
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        var rows = new byte[height * (1 + (width * channels))];
        unpacked.ReadExactly(rows);
        return new PngPicture(width, height, [.. Unfilter(rows, width * channels, channels).Chunk(channels).Select(ToPixel)]);
    }

    private static Pixel ToPixel(byte[] channels) =>
        new(channels[0], channels[1], channels[2], channels.Length == 4 ? channels[3] : byte.MaxValue);

    private static IEnumerable<(string Type, ReadOnlyMemory<byte> Data)> Chunks(byte[] file)
    {
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            yield return (Encoding.ASCII.GetString(file, at + 4, 4), file.AsMemory(at + 8, length));
            at += length + 12;
        }
    }

    private static byte[] Unfilter(byte[] rows, int stride, int channels)
    {
        var plain = new byte[rows.Length / (stride + 1) * stride];
        for (var index = 0; index < plain.Length; index++)
        {
            var (row, column) = Math.DivRem(index, stride);
            var left = column >= channels ? plain[index - channels] : 0;
            var above = row > 0 ? plain[index - stride] : 0;
            var aboveLeft = row > 0 && column >= channels ? plain[index - stride - channels] : 0;
            var predicted = rows[row * (stride + 1)] switch
            {
                0 => 0,
                1 => left,
                2 => above,
                3 => (left + above) / 2,
                4 => Paeth(left, above, aboveLeft),
                var filter => throw new InvalidDataException($"No PNG filter has the number {filter}."),
            };
            plain[index] = (byte)(rows[(row * (stride + 1)) + 1 + column] + predicted);
        }

        return plain;
    }

    private static int Paeth(int left, int above, int aboveLeft)
    {
        var estimate = left + above - aboveLeft;
        var (toLeft, toAbove, toAboveLeft) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - aboveLeft));
        return toLeft <= toAbove && toLeft <= toAboveLeft ? left : toAbove <= toAboveLeft ? above : aboveLeft;
    }
}
