using System.Reflection;
using System.Xml.Linq;

namespace ClusterBot.Tests.Architecture.Rules;

/// <summary>The references that each project may have: read in the project file, and once more in the compiled assembly.</summary>
public static class ProjectArrows
{
    public static IReadOnlyList<string> InProjectFile(string project, string projectFile, string[] allowed) =>
        [.. XDocument.Parse(projectFile).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .Where(referenced => !allowed.Contains(referenced))
            .Select(referenced => $"{project} references the project {referenced}")];

    public static IReadOnlyList<string> InAssembly(Assembly assembly, string[] allowed) =>
        [.. assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => name == "Bot" || name.StartsWith("ClusterBot.", StringComparison.Ordinal))
            .Select(name => name.Replace("ClusterBot.", "", StringComparison.Ordinal))
            .Where(name => !allowed.Contains(name))
            .Select(name => $"{assembly.GetName().Name} uses types of {name}")];
}
