using System.Text.Json.Serialization;

namespace ClusterBot.Bot.Faults;

/// <summary>What <c>/health/ready</c> answers.</summary>
/// <param name="Status">ready, degraded, not ready, stopping; live.</param>
/// <param name="Checks">By name.</param>
internal sealed record HealthAnswer(string Status, IReadOnlyDictionary<string, HealthAnswerCheck>? Checks);

/// <param name="Status">ok or failing.</param>
/// <param name="Since">Since when it fails.</param>
/// <param name="Reason">Why it fails.</param>
internal sealed record HealthAnswerCheck(string Status, DateTimeOffset? Since, string? Reason);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext;
