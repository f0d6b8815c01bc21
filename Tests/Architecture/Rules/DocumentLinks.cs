using System.Text.RegularExpressions;

namespace ClusterBot.Tests.Architecture.Rules;

/// <summary>Links of documents to files and headings of the repository.</summary>
public static partial class DocumentLinks
{
    /// <summary>Finds links that lead to no file, or to no heading of the file.</summary>
    /// <param name="documents">The documents, with paths relative to the repository's root.</param>
    /// <param name="exists">Returns whether there is such a file or folder.</param>
    public static IReadOnlyList<string> Broken(IReadOnlyList<SourceFile> documents, Func<string, bool> exists)
    {
        var headings = documents.ToDictionary(document => document.Path, document => Headings(document.Text));
        return [.. from document in documents
            from target in Targets(document.Text)
            where !Leads(document.Path, target)
            select $"{document.Path}: {target}"];

        bool Leads(string from, string target)
        {
            var (path, heading) = target.Split('#', 2) is [var before, var after] ? (before, after) : (target, null);
            var file = path.Length == 0 ? from : Resolve(from, path);
            return exists(file) && (heading is null || !headings.TryGetValue(file, out var known) || known.Contains(heading));
        }
    }

    private static IEnumerable<string> Targets(string text) =>
        Link().Matches(WithoutCode(text)).Select(match => match.Groups["target"].Value)
            .Where(target => !Elsewhere().IsMatch(target));

    /// <summary>Returns the names by which GitHub links to the headings; the second heading of a name ends in "-1".</summary>
    private static HashSet<string> Headings(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var heading in Heading().Matches(Fence().Replace(text, "")).Select(match => match.Groups["text"].Value))
        {
            var name = NotInName().Replace(LinkText().Replace(heading, "$1").Trim().ToLowerInvariant(), "").Replace(' ', '-');
            for (var (unique, n) = (name, 1); !names.Add(unique); unique = $"{name}-{n++}")
            {
            }
        }

        return names;
    }

    private static string Resolve(string from, string path)
    {
        var folder = Path.GetDirectoryName(from) ?? "";
        return Path.GetRelativePath("/", Path.GetFullPath(path, Path.Combine("/", folder))).Replace('\\', '/');
    }

    private static string WithoutCode(string text) => Code().Replace(Fence().Replace(text, ""), "");

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex("^[a-z]+:", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"^#{1,6}[ \t]+(?<text>[^\n]+)", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkText();

    [GeneratedRegex(@"[^\p{L}\p{N}\p{M}_ -]")]
    private static partial Regex NotInName();

    [GeneratedRegex(@"^[ \t]*```.*?^[ \t]*```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex Code();
}
