using System.Text.Json.Serialization;
using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Reports;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(SendBoardPack))]
public sealed partial class ReportActionsJson : JsonSerializerContext;

/// <summary>Send the pack to the board's channel and to each member, confirmed by the person who asked for it.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Psa">The number of the PSA; null for all of the cluster.</param>
public sealed record SendBoardPack(Guid Cluster, int? Psa = null) : ICardAction
{
    public static string Verb => "boardPacks.send";
}
