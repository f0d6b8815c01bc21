using System.Reflection;
using ClusterBot.Tests.Support.Databases;
using Xunit.v3;

[assembly: TestFramework(typeof(BothEngines))]

namespace ClusterBot.Tests.Support.Databases;

/// <summary>
/// Runs every test that uses a database twice, the second time on PostgreSQL and with "[PostgreSQL]" at the end of its name.
/// Nothing is to be said in a test class: what uses a database is seen, see <see cref="DatabaseUse"/>.
/// </summary>
public sealed class BothEngines : XunitTestFramework
{
    protected override ITestFrameworkDiscoverer CreateDiscoverer(Assembly assembly) =>
        new BothEnginesDiscoverer(new XunitTestAssembly(assembly, null, null, null, null, null, null));
}
