namespace ClusterBot.Bot.Faults;

/// <summary>Something that the bot depends on and that does not work, as this process sees it.</summary>
/// <param name="Dependency">What.</param>
/// <param name="SinceAt">When it was first seen.</param>
/// <param name="Reason">Why, in one sentence for an administrator, without addresses and secrets.</param>
/// <param name="Lasts">For how long, by a clock that nobody sets.</param>
public sealed record Fault(Dependency Dependency, DateTimeOffset SinceAt, string Reason, TimeSpan Lasts);
