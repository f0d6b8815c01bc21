namespace ClusterBot.BotFramework.Connector;

/// <summary>What came back from the connector: a body, empty when there is none or it is too long, or a failure.</summary>
internal readonly record struct ConnectorResponse(int Status, byte[]? Body, ConnectorResult? Failure)
{
    public static ConnectorResponse Failed(ConnectorResult failure) => new(0, null, failure);
}
