using System.Text.Json;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Model;

namespace ClusterBot.Bot.Delivery;

/// <summary>A round as all its copies show it now: what was read, the card made of it, and the card written.</summary>
public sealed record ShownRound(RoundView View, AdaptiveCard Card, JsonElement Json);
