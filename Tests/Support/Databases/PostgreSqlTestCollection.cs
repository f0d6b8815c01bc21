using Xunit.v3;

namespace ClusterBot.Tests.Support.Databases;

/// <summary>The tests of a collection once more, for PostgreSQL.</summary>
public sealed class PostgreSqlTestCollection : XunitTestCollection
{
    [Obsolete("For deserialisation.")]
    public PostgreSqlTestCollection()
    {
    }

    private PostgreSqlTestCollection(IXunitTestCollection collection)
        : base(
            collection.TestAssembly,
            collection.CollectionDefinition,
            collection.DisableParallelization,
            collection.TestCollectionDisplayName + PostgreSqlTestMethod.Mark,
            null)
    {
    }

    internal static PostgreSqlTestCollection Of(IXunitTestCollection collection) => new(collection);
}
