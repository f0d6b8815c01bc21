using System.Text.Json;
using System.Text.Json.Serialization;
using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Bot.ReadModels.Summaries;

/// <summary>The stored form of a finished summary.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Summary))]
internal sealed partial class SummaryJson : JsonSerializerContext;

/// <summary>Reads and writes finished summaries in the form in which they are stored.</summary>
internal static class StoredSummary
{
    public static Summary Read(string result) => JsonSerializer.Deserialize(result, SummaryJson.Default.Summary)!;

    public static string Write(Summary summary) => JsonSerializer.Serialize(summary, SummaryJson.Default.Summary);
}
