using System.Reflection;
using System.Text.RegularExpressions;
using NetArchTest.Rules;

namespace ClusterBot.Tests.Architecture.Rules;

/// <summary>The types that those under one namespace may not know of.</summary>
public static class Dependencies
{
    /// <param name="assembly">Where the types are.</param>
    /// <param name="room">The namespace whose types, and whose child namespaces' types, are looked at.</param>
    /// <param name="forbidden">Full names of types, or namespaces.</param>
    public static IReadOnlyList<string> Forbidden(Assembly assembly, string room, params string[] forbidden) =>
        // One look at the assembly where nothing is to be found; which name it is costs one for each.
        Users(assembly, room, forbidden).Any()
            ? [.. forbidden.SelectMany(name => Users(assembly, room, name).Select(user => $"{user} uses {name}"))]
            : [];

    /// <summary>Finds child namespaces of <paramref name="features"/> that know another one.</summary>
    public static IReadOnlyList<string> BetweenFeatures(Assembly assembly, string features)
    {
        string[] each = [.. ChildrenOf(assembly, features)];
        return [.. each.SelectMany(feature => Forbidden(assembly, feature, [.. each.Where(other => other != feature)]))];
    }

    private static IEnumerable<string> Users(Assembly assembly, string room, params string[] names) =>
        Types.InAssembly(assembly)
            .That().ResideInNamespaceMatching($"^{Regex.Escape(room)}(\\.|$)")
            .ShouldNot().HaveDependencyOnAny(names)
            .GetResult().FailingTypeNames ?? [];

    private static IEnumerable<string> ChildrenOf(Assembly assembly, string parent) =>
        assembly.GetTypes()
            .Select(type => type.Namespace ?? "")
            .Where(name => name.StartsWith(parent + ".", StringComparison.Ordinal))
            .Select(name => $"{parent}.{name[(parent.Length + 1)..].Split('.')[0]}")
            .Distinct();
}
