using System.Reflection;

namespace ClusterBot.Tests.Architecture.Rules;

/// <summary>Names that say something, and instants and dates that are told apart by name.</summary>
public static class Naming
{
    private static readonly string[] EmptyEndings = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utilities", "Common"];

    public static IReadOnlyList<string> EmptyNames(IEnumerable<Type> types) =>
        [.. types
            .Where(type => EmptyEndings.Any(ending => type.Name.Split('`')[0].EndsWith(ending, StringComparison.Ordinal)))
            .Select(type => $"{type.FullName} has a name that says nothing")];

    public static IReadOnlyList<string> EmptyFileNames(IEnumerable<string> paths) =>
        [.. paths
            .Where(path => Path.GetFileName(path) == "Extensions.cs")
            .Select(path => $"{path} has a name that says nothing")];

    /// <param name="types">Whose properties are looked at.</param>
    /// <param name="instantEndings">How the name of an instant may end: <c>At</c>, and in protocol types what the protocol says.</param>
    public static IReadOnlyList<string> InstantsAndDates(IEnumerable<Type> types, params string[] instantEndings) =>
        [.. from type in types
            from property in type.GetProperties(Declared)
            let endings = Endings(property.PropertyType, instantEndings)
            where endings.Length > 0 && !endings.Any(ending => property.Name.EndsWith(ending, StringComparison.Ordinal))
            select $"{type.FullName}.{property.Name} should end in {string.Join(" or ", endings)}"];

    /// <summary>Finds the cancellation tokens with a name of their own; a method that takes two must tell them apart.</summary>
    public static IReadOnlyList<string> CancellationTokens(IEnumerable<Type> types) =>
        [.. from type in types
            from method in type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared))
            let tokens = method.GetParameters().Where(parameter => parameter.ParameterType == typeof(CancellationToken)).ToList()
            where tokens is [{ Name: not (null or "" or "_" or "cancellationToken" or "stoppingToken") }]
            select $"{type.FullName}.{method.Name} calls its cancellation token {tokens[0].Name}"];

    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static string[] Endings(Type type, string[] instantEndings) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var value when value == typeof(DateTimeOffset) => instantEndings,
        var value when value == typeof(DateOnly) => ["On"],
        _ => [],
    };
}
