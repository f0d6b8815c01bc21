using ClusterBot.Domain.Register;

namespace ClusterBot.Domain.Records;

/// <summary>The people who see a record, from the fewest to the most. Stored by name; a name is never reused.</summary>
public enum RecordVisibility
{
    /// <summary>
    /// Its owner alone; others see it in numbers of <see cref="RecordSight.FewestInAggregate"/> or more. What says nothing is this.
    /// </summary>
    Aggregate,

    /// <summary>Its owner and the leads of the cluster.</summary>
    Lead,

    /// <summary>Those on the way that a request for help takes: the PSA's SRO and deputies, the leads, the delivery board.</summary>
    Route,

    /// <summary>Everybody with a part in the cluster, with its owner's name.</summary>
    Named,
}

/// <summary>The rule of who sees a record.</summary>
public static class RecordSight
{
    /// <summary>The fewest people of whom an aggregate is shown.</summary>
    public const int FewestInAggregate = 5;

    /// <summary>Returns the visibility of the name, in any case; the narrowest for anything else.</summary>
    public static RecordVisibility Of(string? name) => name?.ToUpperInvariant() switch
    {
        "NAMED" => RecordVisibility.Named,
        "ROUTE" => RecordVisibility.Route,
        "LEAD" => RecordVisibility.Lead,
        _ => RecordVisibility.Aggregate,
    };

    /// <summary>Returns whether somebody with a part in the record's cluster sees its words.</summary>
    /// <param name="person">The reader.</param>
    /// <param name="record">The record.</param>
    /// <param name="version">Its version that is shown.</param>
    /// <param name="psa">The PSA that it is about; null when it is about none.</param>
    public static bool MaySee(this Person person, Record record, RecordVersion version, Psa? psa) =>
        person.Id == record.OwnerId || version.Visibility switch
        {
            RecordVisibility.Named => true,
            RecordVisibility.Route =>
                person.Leads(record.ClusterId) || person.SitsOnBoard(record.ClusterId) || (psa is not null && person.MayAnswer(psa)),
            RecordVisibility.Lead => person.Leads(record.ClusterId),
            RecordVisibility.Aggregate => false,
            _ => throw new InvalidOperationException($"Nobody is known to see {version.Visibility}."),
        };

    /// <summary>Returns whether the person may change the record: its owner, and the cluster's leads where they see it.</summary>
    public static bool MayChange(this Person person, Record record, RecordVersion version) =>
        person.Id == record.OwnerId || (version.Visibility != RecordVisibility.Aggregate && person.Leads(record.ClusterId));
}
