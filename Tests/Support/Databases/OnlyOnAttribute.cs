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

/// <summary>
/// A test that takes both engines itself, side by side: for what runs alone on the machine and mostly waits for a browser.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothEnginesAtOnceAttribute : Attribute
{
    /// <summary>Runs a test on every engine, and says of a failure on which.</summary>
    public static Task RunAsync(Func<DatabaseEngine, Task> test) =>
        Task.WhenAll(Enum.GetValues<DatabaseEngine>().Select(engine => RunAsync(engine, test)));

    private static async Task RunAsync(DatabaseEngine engine, Func<DatabaseEngine, Task> test)
    {
        try
        {
            await test(engine);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"On {engine}: {exception.Message}", exception);
        }
    }
}
