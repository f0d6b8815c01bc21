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

    /// <summary>The numbers of the requests that came from it.</summary>
    public IReadOnlyList<int> Requests { get; init; } = [];

    /// <summary>The thing that can be asked because of it; null when nothing can.</summary>
    public RecordCrossing? Crossing => Record.Kind switch
    {
        "barrier" or "breakdown" => RecordCrossing.AsksForHelp,
        "offer" => RecordCrossing.TakesOffer,
        _ => null,
    };

    /// <summary>
    /// Returns whether the person may put its words into a request, where others read them: what is not for everybody is its owner's to
    /// pass on.
    /// </summary>
    public bool MayBePassedOnBy(Person person) => Crossing is { } crossing && !Version.IsRetired
        && (Version.Visibility == RecordVisibility.Named || Owner.Id == person.Id)
        && (crossing != RecordCrossing.TakesOffer || Owner.Id != person.Id)
        && person.RolesInForce().Any(r => RoleGroups.Owners.Contains(r.Role));

    /// <summary>True when the message behind what it was kept from was deleted, and its owner has not looked at it since.</summary>
    public bool LostItsSource => !Version.IsRetired && Record.OriginGoneAt > Version.WrittenAt;

    /// <summary>Returns the key of the cards and forms of a record that belong to one person: nobody else's buttons work on them.</summary>
    public static CardKey KeyOf(Guid record, Guid person) => CardFamily.Record.Key(record, person);
}
