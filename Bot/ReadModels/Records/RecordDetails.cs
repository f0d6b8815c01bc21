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

    /// <summary>Returns the key of the cards and forms of a record that belong to one person: nobody else's buttons work on them.</summary>
    public static CardKey KeyOf(Guid record, Guid person) => CardFamily.Record.Key(record, person);
}
