namespace ClusterBot.Tests.Architecture.Rules.Calling;

/// <summary>
/// The rule that a room reads alone: it may let the turn's own changes be read with the rest (<c>SaveBeforeReadingAsync</c>), and neither
/// adds, changes nor removes anything.
/// </summary>
public static class StoresNothing
{
    private const string Ef = "Microsoft.EntityFrameworkCore";

    private static readonly string[] Stores =
        [$"{Ef}.DbContext", $"{Ef}.DbSet`1", $"{Ef}.EntityFrameworkQueryableExtensions", "ClusterBot.Data.ClusterDbContext"];

    private static readonly string[] Changes =
        ["Add", "Attach", "ExecuteDelete", "ExecuteSql", "ExecuteUpdate", "Remove", "SaveChanges", "Update"];

    public static IReadOnlyList<string> Check(IEnumerable<Call> calls, string room) =>
        [.. calls
            .Where(call => call.Caller.StartsWith(room + ".", StringComparison.Ordinal) && Stores.Contains(call.Declaring))
            .Where(call => Changes.Any(change => call.Member.StartsWith(change, StringComparison.Ordinal)))
            .Select(call => $"{call.Caller} calls {call.Member}")
            .Distinct()];
}
