using ClusterBot.Bot.Register;
using ClusterBot.Bot.Register.Rows;

namespace ClusterBot.Tests.Support;

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
