using System.Text.Json;

namespace ClusterBot.Bot.Turns;

/// <summary>The route that takes an activity, and what of the activity is meant for its handler.</summary>
public sealed record RouteMatch(TurnRoute Route, string Arguments = "", JsonElement Data = default);
