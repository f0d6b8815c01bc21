using ClusterBot.Data.Setup;
using Xunit.v3;

namespace ClusterBot.Tests.Support.Databases;

/// <summary>The database engine of the test at hand, see <see cref="BothEngines"/>.</summary>
public static class TestEngine
{
    public static DatabaseEngine Current
    {
        get
        {
            var test = TestContext.Current;
            if (test.TestClass is IXunitTestClass { Class: var type } && !DatabaseUse.IsIn(type))
            {
                throw new InvalidOperationException(
                    $"{type.Name} uses a database, but none of its fields, parameters and variables says so: "
                        + "it would run on one engine only.");
            }

            return test.TestCollection is PostgreSqlTestCollection ? DatabaseEngine.PostgreSql : DatabaseEngine.Sqlite;
        }
    }
}
