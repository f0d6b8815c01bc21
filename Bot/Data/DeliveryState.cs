namespace ClusterBot.Bot.Data;

public enum DeliveryState
{
    Queued,
    Leased,
    Sent,

    /// <summary>The channel refused for good; <see cref="Delivery.Reason"/> says why.</summary>
    Refused,

    /// <summary>An update that was not sent because a later one of the same message waited behind it.</summary>
    Superseded,
}
