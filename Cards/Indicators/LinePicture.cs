using System.Buffers.Binary;
using System.IO.Compression;

namespace ClusterBot.Cards.Indicators;

/// <summary>
/// A line through some points, and a dot at its end, as a PNG of one colour in four shades, the first of which is nothing: two bits a
/// pixel, and no background. See https://www.w3.org/TR/png-3/
/// </summary>
internal static class LinePicture
{
    private const double HalfLine = 1.5;

    private const double Dot = 4;

    private const int Shades = 3;

    private const int PixelsAByte = 4;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Returns the file.</summary>
    /// <param name="points">The points, from left to right, in pixels from the upper left corner; two or more.</param>
    /// <param name="width">The width, in pixels; a multiple of four.</param>
    /// <param name="height">The height, in pixels.</param>
    /// <param name="color">Red, green and blue.</param>
    public static byte[] Draw(IReadOnlyList<(int X, int Y)> points, int width, int height, ReadOnlySpan<byte> color)
    {
        var shades = new byte[width * height];
        for (var n = 1; n < points.Count; n++)
        {
            Add(shades, width, height, points[n - 1], points[n], HalfLine);
        }

        Add(shades, width, height, points[^1], points[^1], Dot);

        using var file = new MemoryStream();
        file.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        // Two bits, from a palette; the ordinary compression, filters and order.
        (header[8], header[9]) = (2, 3);
        Write(file, "IHDR"u8, header);
        Write(file, "PLTE"u8, [.. color, .. color, .. color, .. color]);
        Write(file, "tRNS"u8, [0, 85, 170, 255]);
        Write(file, "IDAT"u8, Packed(shades, width, height));
        Write(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>Makes pixels near a stroke as dark as it covers them.</summary>
    private static void Add(byte[] shades, int width, int height, (int X, int Y) from, (int X, int Y) to, double half)
    {
        var reach = (int)half + 1;
        for (var y = Math.Max(0, Math.Min(from.Y, to.Y) - reach); y <= Math.Min(height - 1, Math.Max(from.Y, to.Y) + reach); y++)
        {
            for (var x = Math.Max(0, from.X - reach); x <= Math.Min(width - 1, to.X + reach); x++)
            {
                var covered = Math.Clamp(half + 0.5 - Distance(x, y, from, to), 0, 1);
                shades[(y * width) + x] = Math.Max(shades[(y * width) + x], (byte)Math.Round(covered * Shades));
            }
        }
    }

    private static double Distance(int x, int y, (int X, int Y) from, (int X, int Y) to)
    {
        var (dx, dy) = ((double)to.X - from.X, (double)to.Y - from.Y);
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp((((x - from.X) * dx) + ((y - from.Y) * dy)) / length, 0, 1);
        return double.Hypot(x - from.X - (along * dx), y - from.Y - (along * dy));
    }

    private static byte[] Packed(byte[] shades, int width, int height)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                zip.WriteByte(0);
                for (var x = 0; x < width; x += PixelsAByte)
                {
                    var at = (y * width) + x;
                    zip.WriteByte((byte)((shades[at] << 6) | (shades[at + 1] << 4) | (shades[at + 2] << 2) | shades[at + 3]));
                }
            }
        }

        return packed.ToArray();
    }

    private static void Write(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(data, Crc(type, uint.MaxValue)));
        file.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> data, uint crc)
    {
        foreach (var part in data)
        {
            crc ^= part;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return crc;
    }
}
