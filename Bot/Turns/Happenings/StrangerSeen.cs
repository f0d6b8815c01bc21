namespace ClusterBot.Bot.Turns.Happenings;

/// <summary>Somebody whom the register does not know turned up while the administrator is known by a user principal name alone.</summary>
public sealed record StrangerSeen;
