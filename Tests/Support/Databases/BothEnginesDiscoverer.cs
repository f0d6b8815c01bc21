using System.Reflection;
using ClusterBot.Data.Setup;
using Xunit.Sdk;
using Xunit.v3;

namespace ClusterBot.Tests.Support.Databases;

internal sealed class BothEnginesDiscoverer(IXunitTestAssembly assembly) : XunitTestFrameworkDiscoverer(assembly, null)
{
    protected override async ValueTask<bool> FindTestsForMethod(
        IXunitTestMethod testMethod, ITestFrameworkDiscoveryOptions discoveryOptions, Func<ITestCase, ValueTask<bool>> discoveryCallback)
    {
        var only = Only(testMethod);
        return (only is DatabaseEngine.PostgreSql || await base.FindTestsForMethod(testMethod, discoveryOptions, discoveryCallback))
            && (only is DatabaseEngine.Sqlite
                || !DatabaseUse.IsIn(testMethod.TestClass.Class)
                || await base.FindTestsForMethod(PostgreSqlTestMethod.Of(testMethod), discoveryOptions, discoveryCallback));
    }

    private static DatabaseEngine? Only(IXunitTestMethod test) => test.Method.IsDefined(typeof(BothEnginesAtOnceAttribute), inherit: false)
        ? DatabaseEngine.Sqlite
        : (test.Method.GetCustomAttribute<OnlyOnAttribute>() ?? test.TestClass.Class.GetCustomAttribute<OnlyOnAttribute>())?.Engine;
}
