namespace ClusterBot.Bench.Storm;

/// <summary>A person of the storm. The ids are what the channel knows.</summary>
internal sealed record StormPerson(string Account, string AadObjectId, string Name)
{
    /// <summary>The personal chat that the connector gives for this person.</summary>
    public string ChatId => "a:" + Account[3..];
}

/// <summary>One PSA of a cluster, and who answers for it.</summary>
internal sealed record StormPsa(int Number, StormPerson Sro);

/// <summary>A cluster of the storm with its two channels.</summary>
internal sealed record StormCluster(
    string TenantId, string Name, string ChannelId, string BoardChannelId, StormPerson Lead, StormPerson Chair, StormPerson NonExecutive,
    IReadOnlyList<StormPsa> Psas);
