using ClusterBot.Data.Setup;

namespace ClusterBot.Tests.Support.Databases;

/// <summary>A test class or test that one engine alone has.</summary>
/// <param name="engine">Where it runs.</param>
/// <param name="because">Why not on the other.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OnlyOnAttribute(DatabaseEngine engine, string because) : Attribute
{
    public DatabaseEngine Engine => engine;

    public string Because => because;
}
