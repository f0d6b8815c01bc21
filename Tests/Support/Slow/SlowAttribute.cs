using Xunit.v3;

namespace ClusterBot.Tests.Support.Slow;

/// <summary>
/// A test class of which a test takes ten seconds or more when all run together. It starts before the others, so that none of its tests
/// runs alone at the end. <c>.ci/run</c> lists the tests that took that long, with this reason or that there is none.
/// </summary>
/// <param name="because">Why it cannot be quick.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SlowAttribute(string because) : Attribute, ITraitAttribute
{
    public string Because => because;

    IReadOnlyCollection<KeyValuePair<string, string>> ITraitAttribute.GetTraits() => [new("Slow", because)];
}
