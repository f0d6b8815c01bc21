namespace ClusterBot.Domain.Register;

/// <summary>The purposes that a channel can be linked to a cluster for; a cluster has at most one channel for each.</summary>
public enum ChannelPurpose
{
    /// <summary>It is linked to no cluster.</summary>
    None,

    /// <summary>Check-ins are posted there; good practice can be kept from it, too.</summary>
    Cluster,

    /// <summary>The delivery board is asked for help there. It is never read.</summary>
    DeliveryBoard,

    /// <summary>Good practice is shared there and nothing else: no check-in is posted.</summary>
    GoodPractice,
}
