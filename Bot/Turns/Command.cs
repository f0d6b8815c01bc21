namespace ClusterBot.Bot.Turns;

/// <summary>What somebody typed to the bot, its own mention removed.</summary>
/// <param name="Phrase">The command's words as they were registered.</param>
/// <param name="Arguments">What followed, as typed.</param>
public sealed record Command(string Phrase, string Arguments);
