namespace ClusterBot.Bot.Turns.Happenings;

/// <summary>The bot was added to a team, or Teams says so again.</summary>
/// <param name="TeamId">The id of the team, which is that of its General channel.</param>
public sealed record BotAddedToTeam(string TeamId);
