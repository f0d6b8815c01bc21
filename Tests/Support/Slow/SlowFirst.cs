using ClusterBot.Tests.Support.Slow;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(SlowFirst))]

namespace ClusterBot.Tests.Support.Slow;

/// <summary>Starts the classes that are slow before all others, which keep their order.</summary>
public sealed class SlowFirst : ITestCollectionOrderer
{
    /// <summary>A class that names no collection has one of its own, which is named after it.</summary>
    private static readonly string[] Names =
    [
        .. typeof(SlowFirst).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(SlowAttribute), inherit: false))
            .Select(type => $" {type.FullName} "),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. DefaultTestCollectionOrderer.Instance.OrderTestCollections(testCollections).OrderBy(collection => IsSlow(collection) ? 0 : 1)];

    private static bool IsSlow(ITestCollection collection) =>
        Names.Any(name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal));
}
