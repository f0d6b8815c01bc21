using System.Text.Json;

namespace ClusterBot.Bot.Turns;

/// <summary>The route that takes an activity, and what of the activity is meant for its handler.</summary>
/// <param name="Route">The route.</param>
/// <param name="Arguments">What follows a command's words, or the text that no command takes.</param>
/// <param name="Data">A button's payload.</param>
/// <param name="Meant">The command that was perhaps meant by a text that none takes.</param>
public sealed record RouteMatch(TurnRoute Route, string Arguments = "", JsonElement Data = default, string? Meant = null);
