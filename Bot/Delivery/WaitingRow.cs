using ClusterBot.Bot.Data;

namespace ClusterBot.Bot.Delivery;

/// <summary>What a lane must know of an unfinished row to choose which goes next.</summary>
/// <param name="Id">The row's.</param>
/// <param name="OrderKey">Its conversation.</param>
/// <param name="Priority">Who overtakes whom.</param>
/// <param name="DueAt">Before that it is not sent. For a row that is leased, when the lease is over: its owner could not record what became of it.</param>
/// <param name="UpdatesId">The post that it replaces, if it is an update of one.</param>
internal sealed record WaitingRow(long Id, string OrderKey, DeliveryPriority Priority, DateTimeOffset DueAt, long? UpdatesId)
{
    /// <summary>As it was stored: <see cref="DueAt"/> may be later, for the sake of an update that this one replaces.</summary>
    public DateTimeOffset ReadDueAt { get; init; } = DueAt;
}
