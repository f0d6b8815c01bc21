using System.Text.RegularExpressions;

namespace ClusterBot.Tests.Architecture.Rules;

/// <summary>Files that one person can hold in mind, each in the room that its namespace names.</summary>
public static partial class Files
{
    private const int MostLines = 300;

    /// <summary>Generated files are as long as the model is wide, and nobody reads them.</summary>
    public static IReadOnlyList<string> TooLong(IEnumerable<SourceFile> files) =>
        [.. from file in files
            where !file.Path.Contains("/CompiledModel/", StringComparison.Ordinal)
            let lines = file.Text.AsSpan().TrimEnd().Count('\n') + 1
            where lines > MostLines
            select $"{file.Path} has {lines} lines"];

    /// <summary>The rules about rooms look at namespaces, so a namespace must not say another room than the folder does.</summary>
    public static IReadOnlyList<string> InAnotherRoom(IEnumerable<SourceFile> files) =>
        [.. from file in files
            let name = NamespaceLine().Match(file.Text)
            where name.Success
            let expected = ExpectedNamespace(file.Path)
            let actual = name.Groups[1].Value
            where actual != expected && !actual.StartsWith(expected + ".", StringComparison.Ordinal)
            select $"{file.Path} says {actual}, not {expected}"];

    private static string ExpectedNamespace(string path)
    {
        var folders = path.Split('/')[..^1];
        var depth = folders.Length > 1 && folders[1] == "Features" ? 3 : 2;
        return string.Join('.', folders.Take(depth).Prepend("ClusterBot"));
    }

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}
