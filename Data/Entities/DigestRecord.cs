namespace ClusterBot.Data.Entities;

/// <summary>The last digest to the permanent secretaries of a cluster.</summary>
public sealed class DigestRecord
{
    public required Guid ClusterId { get; init; }

    /// <summary>The time at which it was sent; before the first, the time from which digests are counted.</summary>
    public required DateTimeOffset SentAt { get; set; }

    /// <summary>True when one was sent.</summary>
    public bool WasSent { get; set; }
}
