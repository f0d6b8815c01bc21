namespace ClusterBot.Domain.Records;

/// <summary>What can be asked because of a record.</summary>
public enum RecordCrossing
{
    /// <summary>Help with what is in the way, or broke down.</summary>
    AsksForHelp,

    /// <summary>What is offered.</summary>
    TakesOffer,
}
