namespace ClusterBot.Bot.Data;

public enum DeliveryState
{
    Queued,
    Leased,
    Sent,

    /// <summary>The channel refused for good; <see cref="Delivery.Reason"/> says why.</summary>
    Refused,
}
