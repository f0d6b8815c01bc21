using ClusterBot.BotFramework.Connector;

namespace ClusterBot.Bot.Delivery;

/// <summary>A row on its way: from the transaction that leases it to the one that records what became of it.</summary>
internal sealed class Flight(WaitingRow row)
{
    public WaitingRow Row => row;

    /// <summary>What is requested; none when the row was finished without a request.</summary>
    public SendPlan.Request? Request { get; set; }

    /// <summary>The row as it was last written; none when it is gone.</summary>
    public Data.Delivery? Stored { get; set; }

    /// <summary>Among the requests of all lanes; none where nobody waits for another.</summary>
    public SendTurn? Turn { get; set; }

    /// <summary>When the request was begun; none as long as it was not.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    public ConnectorResult? Result { get; set; }

    public DateTimeOffset EndedAt { get; set; }
}
