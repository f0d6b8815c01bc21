using System.Reflection;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Architecture;

/// <summary>The subject of the rules: our assemblies, and the source files they are built from.</summary>
public static class Rooms
{
    public static readonly IReadOnlyDictionary<string, string[]> AllowedReferences = new Dictionary<string, string[]>
    {
        ["Domain"] = [],
        ["BotFramework"] = [],
        ["Cards"] = ["Domain"],
        ["Data"] = ["Domain"],
        ["Data.Sqlite"] = ["Domain", "Data"],
        ["Data.PostgreSql"] = ["Domain", "Data"],
        ["Bot"] = ["Domain", "Cards", "BotFramework", "Data", "Data.Sqlite", "Data.PostgreSql"],
    };

    public static Assembly Domain { get; } = Assembly.Load("ClusterBot.Domain");

    public static Assembly Cards { get; } = Assembly.Load("ClusterBot.Cards");

    public static Assembly BotFramework { get; } = Assembly.Load("ClusterBot.BotFramework");

    public static IReadOnlyList<Assembly> Data { get; } =
        [Assembly.Load("ClusterBot.Data"), Assembly.Load("ClusterBot.Data.Sqlite"), Assembly.Load("ClusterBot.Data.PostgreSql")];

    public static Assembly Bot { get; } = Assembly.Load("Bot");

    public static Assembly Tests { get; } = typeof(Rooms).Assembly;

    public static IReadOnlyList<Assembly> Shipped { get; } = [Domain, Cards, BotFramework, .. Data, Bot];

    /// <summary>Returns every C# file that a person wrote: no build output, and no migrations, which a tool writes.</summary>
    public static IEnumerable<SourceFile> SourceFiles() =>
        from project in new[] { "Domain", "Cards", "BotFramework", "Data", "Bot", "Tests", "Bench" }
        let folder = Repository.PathTo(project)
        where Directory.Exists(folder)
        from path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')
        where !relative.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "Migrations")
        select new SourceFile(relative, File.ReadAllText(path));
}

/// <param name="Path">Relative to the repository's root, with forward slashes.</param>
/// <param name="Text">The whole file.</param>
public record SourceFile(string Path, string Text);
