using System.Text.Json;
using System.Text.Json.Serialization;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.GoodPractice.Drafts;

namespace ClusterBot.Bot.ReadModels.Summaries;

/// <summary>The stored forms of summaries.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Summary))]
[JsonSerializable(typeof(SummaryDraft))]
[JsonSerializable(typeof(SummaryMaterial))]
internal sealed partial class SummaryJson : JsonSerializerContext;

/// <summary>Reads and writes summaries, their drafts and what they rest on, in the form in which they are stored.</summary>
internal static class StoredSummary
{
    public static Summary Read(string result) => JsonSerializer.Deserialize(result, SummaryJson.Default.Summary)!;

    public static string Write(Summary summary) => JsonSerializer.Serialize(summary, SummaryJson.Default.Summary);

    public static SummaryDraft ReadDraft(string draft) => JsonSerializer.Deserialize(draft, SummaryJson.Default.SummaryDraft)!;

    public static string Write(SummaryDraft draft) => JsonSerializer.Serialize(draft, SummaryJson.Default.SummaryDraft);

    public static SummaryMaterial ReadMaterial(string material) =>
        JsonSerializer.Deserialize(material, SummaryJson.Default.SummaryMaterial)!;

    public static string Write(SummaryMaterial material) => JsonSerializer.Serialize(material, SummaryJson.Default.SummaryMaterial);
}
