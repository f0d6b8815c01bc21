namespace ClusterBot.Tests.Architecture.Rules.Calling;

/// <summary>The rule that a <see cref="TimeProvider"/> tells the time, and nobody asks the machine's clock.</summary>
public static class WallClock
{
    private static readonly string[] Symbols =
    [
        "P:System.DateTime.Now", "P:System.DateTime.UtcNow", "P:System.DateTime.Today",
        "P:System.DateTimeOffset.Now", "P:System.DateTimeOffset.UtcNow",
    ];

    public static IReadOnlyList<string> NotBanned(string bannedSymbols)
    {
        var banned = bannedSymbols.Split('\n').Select(line => line.Split(';')[0].Trim()).ToHashSet();
        return [.. Symbols.Where(symbol => !banned.Contains(symbol)).Select(symbol => $"{symbol} is not banned")];
    }

    public static IReadOnlyList<string> Asked(IEnumerable<Call> calls) =>
        [.. calls
            .Where(call => call.Declaring is "System.DateTime" or "System.DateTimeOffset")
            .Where(call => call.Member is "get_Now" or "get_UtcNow" or "get_Today")
            .Select(call => $"{call.Caller} asks the machine's clock ({call.Declaring}.{call.Member})")
            .Distinct()];
}
