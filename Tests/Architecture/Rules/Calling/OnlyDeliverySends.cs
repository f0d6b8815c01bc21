namespace ClusterBot.Tests.Architecture.Rules.Calling;

/// <summary>A message leaves by the outbox alone: elsewhere the connector may be asked (its Get members), but sends nothing.</summary>
public static class OnlyDeliverySends
{
    public static IReadOnlyList<string> Check(IEnumerable<Call> calls, string connector, params string[] senders) =>
        [.. calls
            .Where(call =>
                call.Declaring == connector && call.Member != ".ctor" && !call.Member.StartsWith("Get", StringComparison.Ordinal))
            .Where(call => !senders.Any(sender => call.Caller == sender || call.Caller.StartsWith(sender + ".", StringComparison.Ordinal)))
            .Select(call => $"{call.Caller} calls {call.Member}")
            .Distinct()];
}
