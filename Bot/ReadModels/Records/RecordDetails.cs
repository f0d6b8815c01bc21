using ClusterBot.Data.CardKeys;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.ReadModels.Records;

/// <summary>A record with everything that its rules and its cards need.</summary>
/// <param name="Record">The record, with its versions.</param>
/// <param name="Kind">Its kind; one that says so when its own is no longer known.</param>
/// <param name="Cluster">The cluster to which it belongs.</param>
/// <param name="Psa">The PSA that it is about; null when it is about none.</param>
/// <param name="Indicator">The indicator that it is about; null when it is about none.</param>
/// <param name="Owner">The person who answers for it.</param>
public sealed record RecordDetails(Record Record, RecordKind Kind, Cluster Cluster, Psa? Psa, Indicator? Indicator, Person Owner)
{
    /// <summary>The version that stands.</summary>
    public RecordVersion Version { get; } = Record.Latest();

    /// <summary>The key of the posted copies of its card.</summary>
    public CardKey Key => KeyOf(Record.Id);

    public static CardKey KeyOf(Guid record) => CardFamily.Record.Key(record);
}
