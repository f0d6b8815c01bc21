namespace ClusterBot.Bot.Register;

/// <summary>How far a long file is.</summary>
/// <param name="What">What is being done, for instance <c>readings.csv read</c>.</param>
/// <param name="Done">Rows that are done.</param>
/// <param name="Total">All rows.</param>
public sealed record RegisterProgress(string What, int Done, int Total);
