namespace ClusterBot.Tests.Telemetry;

/// <summary>
/// Reads protobuf without its schema: a message is a list of numbered fields (https://protobuf.dev/programming-guides/encoding).
/// </summary>
internal static class Protobuf
{
    /// <summary>The messages, texts or bytes under a field.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> All(ReadOnlyMemory<byte> message, int field) =>
        Fields(message).Where(each => each.Number == field && each.Value is null).Select(each => each.Bytes);

    public static string Text(ReadOnlyMemory<byte> message, int field) =>
        System.Text.Encoding.UTF8.GetString(All(message, field).FirstOrDefault().Span);

    public static string Hex(ReadOnlyMemory<byte> message, int field) =>
        Convert.ToHexStringLower(All(message, field).FirstOrDefault().Span);

    public static ulong Number(ReadOnlyMemory<byte> message, int field) =>
        Fields(message).FirstOrDefault(each => each.Number == field && each.Value is not null).Value ?? 0;

    private static IEnumerable<(int Number, ulong? Value, ReadOnlyMemory<byte> Bytes)> Fields(ReadOnlyMemory<byte> message)
    {
        for (var at = 0; at < message.Length;)
        {
            var key = Varint(message, ref at);
            var number = (int)(key >> 3);
            switch (key & 7)
            {
                case 0:
                    yield return (number, Varint(message, ref at), default);
                    break;
                case 1:
                    at += 8;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    var length = (int)Varint(message, ref at);
                    yield return (number, null, message.Slice(at, length));
                    at += length;
                    break;
            }
        }
    }

    private static ulong Varint(ReadOnlyMemory<byte> message, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = message.Span[at++];
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}
