using System.Reflection;
using System.Text.Json;

namespace ClusterBot.Tests.Architecture.Rules;

/// <summary>
/// The original SDK, which is without support: it stands beside ours in tests and in the bench, and nothing that is handed out has it.
/// </summary>
public static class OriginalSdk
{
    public static IReadOnlyList<string> InLockFile(string project, string lockFile)
    {
        using var json = JsonDocument.Parse(lockFile);
        return
        [
            .. json.RootElement.GetProperty("dependencies").EnumerateObject()
                .SelectMany(framework => framework.Value.EnumerateObject())
                .Where(package => IsOfIt(package.Name))
                .Select(package => $"{project} restores {package.Name}"),
        ];
    }

    public static IReadOnlyList<string> InAssembly(Assembly assembly) =>
        [.. assembly.GetReferencedAssemblies()
            .Where(reference => IsOfIt(reference.Name!))
            .Select(reference => $"{assembly.GetName().Name} uses {reference.Name}")];

    private static bool IsOfIt(string name) =>
        name.StartsWith("Microsoft.Bot.", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Microsoft.Rest.ClientRuntime", StringComparison.OrdinalIgnoreCase)
        || name.Equals("AdaptiveCards", StringComparison.OrdinalIgnoreCase);
}
