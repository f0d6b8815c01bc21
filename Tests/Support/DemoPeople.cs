using ClusterBot.Bot.Register;
using ClusterBot.Bot.Register.Rows;

namespace ClusterBot.Tests.Support;

/// <summary>The demonstration's people, as the channel knows them.</summary>
public sealed record DemoPeople(string Id, string Name, string AadObjectId)
{
    public static DemoPeople Avery { get; } = new("29:avery-howard", "Avery Howard", "a0000000-0000-4000-8000-000000000001");

    public static DemoPeople Blake { get; } = new("29:blake-cole", "Blake Cole", "a0000000-0000-4000-8000-000000000002");

    public static DemoPeople Casey { get; } = new("29:casey-diaz", "Casey Diaz", "a0000000-0000-4000-8000-000000000003");

    public static DemoPeople Devon { get; } = new("29:devon-ellis", "Devon Ellis", "a0000000-0000-4000-8000-000000000004");

    public static DemoPeople Emery { get; } = new("29:emery-fox", "Emery Fox", "a0000000-0000-4000-8000-000000000005");

    public static DemoPeople Finley { get; } = new("29:finley-gray", "Finley Gray", "a0000000-0000-4000-8000-000000000006");

    public static IReadOnlyList<DemoPeople> All { get; } = [Avery, Blake, Casey, Devon, Emery, Finley];
}

/// <summary>
/// The cluster that most tests start with, loaded in the demonstration's place: four real PSAs, their published figures of the time,
/// and nothing that anybody has done yet.
/// </summary>
internal static class TestCluster
{
    public static string Folder { get; } = Repository.PathTo("Tests", "Samples", "Cluster");

    /// <summary>The folder with its register.</summary>
    public static string Register { get; } = Path.Combine(Folder, "Register");

    /// <summary>Reads its register as it is.</summary>
    public static RegisterContent Read() => ReadRegister.From(RegisterFolder.Read(Register), DateOnly.MaxValue).Content;
}
