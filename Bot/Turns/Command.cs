namespace ClusterBot.Bot.Turns;

/// <summary>What somebody typed to the bot, its own mention removed.</summary>
/// <param name="Phrase">The command's words as they were registered; empty where no command takes it.</param>
/// <param name="Arguments">What followed, as typed.</param>
/// <param name="Meant">Where no command takes it: the words that were perhaps meant.</param>
public sealed record Command(string Phrase, string Arguments, string? Meant = null);
