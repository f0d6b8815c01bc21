namespace ClusterBot.Bot.Data;

/// <summary>What a linked channel is for.</summary>
public enum ChannelPurpose
{
    None,
    Cluster,
    DeliveryBoard,
}
