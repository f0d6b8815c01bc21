namespace ClusterBot.Tests.Peers.Activities.Differences;

/// <summary>Every difference between the original SDK's adapter and ours that is meant to be.</summary>
internal static class KnownDifferences
{
    public static IReadOnlyList<Difference> All { get; } = [.. TokenDifferences.All, .. FieldDifferences.All, .. BodyDifferences.All];
}
