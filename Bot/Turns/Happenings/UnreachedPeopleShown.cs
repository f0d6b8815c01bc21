namespace ClusterBot.Bot.Turns.Happenings;

/// <summary>An administrator was shown whom messages do not reach.</summary>
public sealed record UnreachedPeopleShown;
