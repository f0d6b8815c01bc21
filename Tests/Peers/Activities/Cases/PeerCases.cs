namespace ClusterBot.Tests.Peers.Activities.Cases;

/// <summary>Everything that is sent to both peers.</summary>
internal static class PeerCases
{
    public static IReadOnlyList<PeerCase> All { get; } =
        [.. KindCases.All, .. InvokeCases.All, .. FieldCases.All, .. BodyCases.All, .. TokenCases.All];
}
