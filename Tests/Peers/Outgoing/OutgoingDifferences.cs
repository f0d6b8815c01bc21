namespace ClusterBot.Tests.Peers.Outgoing;

/// <summary>Every difference between the original SDK's connector client and ours that is meant to be.</summary>
internal static class OutgoingDifferences
{
    public static IReadOnlyList<Difference> All { get; } =
    [
        new("no request, ours POST", "The SDK repeats the conversation's id in a header of its own, which can hold only ASCII.",
            Specification.Connector("Reply to Activity"), "reply Zo\u00eb", "reply \u65e5\u672c", "reply \ud83d\ude00"),
        new(
            [
                "body.attachments[0].content.big 1.2345678901234568E+29, ours 123456789012345678901234567890.12345678901234567890",
                "body.from.properties.nested[2] \"Infinity\", ours 1e400",
            ],
            "What is not understood is kept as it stands, digit for digit.", Specification.Activity("A2005"), "sample unusual"),
    ];
}
