namespace ClusterBot.Bot.Data.Duties;

/// <summary>What goes when it is old.</summary>
/// <param name="Setting">The setting of the section <c>Retention</c> that says when, without its <c>Days</c>.</param>
/// <param name="RunAsync">Removes at most so many rows of before the instant, and returns how many it removed.</param>
public sealed record Purge(string Setting, Func<ClusterDbContext, DateTimeOffset, int, CancellationToken, Task<int>> RunAsync);
