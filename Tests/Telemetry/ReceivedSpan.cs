namespace ClusterBot.Tests.Telemetry;

/// <summary>A span as it was exported. Kinds: 1 internal, 2 server, 3 client, 4 producer, 5 consumer.</summary>
internal sealed record ReceivedSpan(
    string TraceId, string Id, string ParentId, string Name, int Kind, IReadOnlyDictionary<string, string> Attributes,
    IReadOnlyList<string> LinkedTraces)
{
    // opentelemetry/proto/trace/v1/trace.proto
    public static ReceivedSpan Read(ReadOnlyMemory<byte> span) => new(
        Protobuf.Hex(span, 1),
        Protobuf.Hex(span, 2),
        Protobuf.Hex(span, 4),
        Protobuf.Text(span, 5),
        (int)Protobuf.Number(span, 6),
        Protobuf.All(span, 9).ToDictionary(pair => Protobuf.Text(pair, 1), pair => Value(Protobuf.All(pair, 2).FirstOrDefault())),
        [.. Protobuf.All(span, 13).Select(link => Protobuf.Hex(link, 1))]);

    private static string Value(ReadOnlyMemory<byte> any) =>
        Protobuf.Text(any, 1) is { Length: > 0 } text
            ? text
            : Protobuf.Number(any, 3).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
