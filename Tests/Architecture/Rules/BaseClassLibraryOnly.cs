using System.Reflection;
using System.Xml.Linq;

namespace ClusterBot.Tests.Architecture.Rules;

/// <summary>Nothing but what comes with the .NET runtime itself.</summary>
public static class BaseClassLibraryOnly
{
    private static readonly string RuntimeFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    public static IReadOnlyList<string> InProjectFile(string project, string projectFile) =>
        [.. XDocument.Parse(projectFile).Descendants()
            .Where(element => element.Name.LocalName is "PackageReference" or "FrameworkReference" or "ProjectReference")
            .Select(element => $"{project} references {element.Attribute("Include")?.Value}")];

    public static IReadOnlyList<string> InAssembly(Assembly assembly) =>
        [.. assembly.GetReferencedAssemblies()
            .Where(reference => !File.Exists(Path.Combine(RuntimeFolder, reference.Name + ".dll")))
            .Select(reference => $"{assembly.GetName().Name} uses {reference.Name}")];
}
