using System.Text.RegularExpressions;

namespace ClusterBot.Tests.Architecture.Rules;

/// <summary>Documentation that reads as a reference, and lines that can be read side by side.</summary>
public static partial class Prose
{
    private const int MaxLength = 140;

    /// <summary>Finds summaries that begin with a wh-word: a summary names a thing, or says what a method does.</summary>
    public static IReadOnlyList<string> WhSummaries(IEnumerable<SourceFile> files) =>
        [.. from file in files
            from Match match in WhSummary().Matches(file.Text)
            select $"{Place(file, match.Index)}: {match.Groups["word"].Value}"];

    /// <summary>Finds docstrings of cancellation tokens, which say nothing that the type does not.</summary>
    public static IReadOnlyList<string> TokenDocs(IEnumerable<SourceFile> files) =>
        [.. from file in files
            from Match match in TokenDoc().Matches(file.Text)
            select Place(file, match.Index)];

    /// <summary>
    /// Finds lines that are too long. Raw string literals keep their content, a comment of one long address cannot be broken, and
    /// generated code is not read.
    /// </summary>
    public static IReadOnlyList<string> LongLines(IEnumerable<SourceFile> files) =>
        [.. from file in files
            where !file.Path.Contains("/CompiledModel/", StringComparison.Ordinal)
            from line in WithoutRawLiterals(file.Text).Split('\n')
                .Select((text, i) => (Text: text, text.TrimEnd('\r').Length, Number: i + 1))
            where line.Length > MaxLength && !OneAddress().IsMatch(line.Text)
            select $"{file.Path}:{line.Number} has {line.Length} characters"];

    private static string Place(SourceFile file, int index) => $"{file.Path}:{file.Text.AsSpan(0, index).Count('\n') + 1}";

    private static string WithoutRawLiterals(string text) => Literal().Replace(
        text, match => match.Groups["raw"].Success ? new string('\n', match.Value.Count(c => c == '\n')) : match.Value);

    [GeneratedRegex(
        @"^[ \t]*/// <summary>\s*(?:///\s*)?(?<word>(?:what|which|who|whom|where|when|why|how|whether|whose)(?:ever)?)\b",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhSummary();

    [GeneratedRegex(@"^[ \t]*/// <param name=""cancellation(?:Token)?"">", RegexOptions.Multiline)]
    private static partial Regex TokenDoc();

    [GeneratedRegex(@"^\s*//+ (?:<see )?\S*https?://\S+$")]
    private static partial Regex OneAddress();

    // Comments, verbatim and ordinary literals are matched as well, so that quotes in them open nothing.
    [GeneratedRegex(
        @"//[^\n]*|\$*@\$*""(?:[^""]|"""")*""|(?<raw>(?<quotes>""{3,})[\s\S]*?(?<!"")\k<quotes>(?!""))|"
            + @"""(?:\\.|[^""\\\n])*""|'(?:\\.|[^'\\\n])'")]
    private static partial Regex Literal();
}
