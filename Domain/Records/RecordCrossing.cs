namespace ClusterBot.Domain.Records;

/// <summary>A thing that can be asked because of a record.</summary>
public enum RecordCrossing
{
    /// <summary>Help with what is in the way, or broke down.</summary>
    AsksForHelp,

    /// <summary>The thing that is offered.</summary>
    TakesOffer,
}
