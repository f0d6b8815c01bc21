using System.Text.RegularExpressions;

namespace ClusterBot.Tests.Architecture.Rules;

/// <summary>Files that one person can hold in mind, each in the room that its namespace names.</summary>
public static partial class Files
{
    private const int MostLines = 300;

    private const int MostFiles = 15;

    /// <summary>Generated files are as long as the model is wide, and nobody reads them.</summary>
    public static IReadOnlyList<string> TooLong(IEnumerable<SourceFile> files) =>
        [.. from file in files
            where !file.Path.Contains("/CompiledModel/", StringComparison.Ordinal)
            let lines = file.Text.AsSpan().TrimEnd().Count('\n') + 1
            where lines > MostLines
            select $"{file.Path} has {lines} lines"];

    /// <summary>A folder that has more is to have folders of its own that tell more.</summary>
    public static IReadOnlyList<string> CrowdedFolders(IEnumerable<SourceFile> files) =>
        [.. from file in files
            where !file.Path.Contains("/CompiledModel/", StringComparison.Ordinal)
            group file by file.Path[..file.Path.LastIndexOf('/')] into folder
            where folder.Count() > MostFiles
            select $"{folder.Key} has {folder.Count()} files"];

    /// <summary>The rules about rooms look at namespaces, so a namespace must not say another room than the folder does.</summary>
    public static IReadOnlyList<string> InAnotherRoom(IEnumerable<SourceFile> files) =>
        [.. from file in files
            let name = NamespaceLine().Match(file.Text)
            where name.Success
            let expected = ExpectedNamespace(file.Path)
            let actual = name.Groups[1].Value
            where actual != expected && !actual.StartsWith(expected + ".", StringComparison.Ordinal)
            select $"{file.Path} says {actual}, not {expected}"];

    private static string ExpectedNamespace(string path) => string.Join('.', path.Split('/')[..^1].Prepend("ClusterBot"));

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}
