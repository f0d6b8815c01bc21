using System.Reflection;
using Xunit.v3;

namespace ClusterBot.Tests.Support.Databases;

/// <summary>A test once more, under a name that says on which engine.</summary>
public sealed class PostgreSqlTestMethod : XunitTestMethod, IXunitTestMethod
{
    internal const string Mark = " [PostgreSQL]";

    [Obsolete("For deserialisation.")]
    public PostgreSqlTestMethod()
    {
    }

    private PostgreSqlTestMethod(IXunitTestClass testClass, MethodInfo method, object?[] arguments)
        : base(testClass, method, arguments, null)
    {
    }

    /// <summary>In a collection, and so with fixtures, of its own.</summary>
    internal static PostgreSqlTestMethod Of(IXunitTestMethod test)
    {
        var type = new XunitTestClass(test.TestClass.Class, PostgreSqlTestCollection.Of(test.TestClass.TestCollection), null);
        return new PostgreSqlTestMethod(type, test.Method, test.TestMethodArguments);
    }

    string IXunitTestMethod.GetDisplayName(
        string baseDisplayName, string? label, object?[]? testMethodArguments, Type[]? methodGenericTypes) =>
        GetDisplayName(baseDisplayName.Replace(Mark, "", StringComparison.Ordinal), label, testMethodArguments, methodGenericTypes) + Mark;
}
