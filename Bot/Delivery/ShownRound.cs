using System.Text.Json;
using ClusterBot.Bot.Data.Views;
using ClusterBot.Cards.Model;

namespace ClusterBot.Bot.Delivery;

/// <summary>A round as all its copies show it now: what was read, the card made of it, and the card written.</summary>
public sealed record ShownRound(RoundRead Read, AdaptiveCard Card, JsonElement Json);
