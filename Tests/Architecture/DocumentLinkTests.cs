using ClusterBot.Tests.Architecture.Rules;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Architecture;

public class DocumentLinkTests
{
    private static readonly string[] Folders = ["docs", "deploy", "Tests/Architecture/Violations"];

    [Fact]
    public void Every_link_of_a_document_leads_to_something()
    {
        var documents = Documents();

        Assert.Contains(documents, document => document.Path == "README.md");
        Assert.Contains(documents, document => document.Path == "docs/adr/0001-our-own-bot-framework-protocol-layer.md");
        Assert.Empty(DocumentLinks.Broken(documents, path => Path.Exists(Repository.PathTo(path))));
    }

    [Theory]
    [InlineData("[gone](gone.md)", "docs/a.md: gone.md")]
    [InlineData("[gone](../gone/)", "docs/a.md: ../gone/")]
    [InlineData("[gone](#three-words)", "docs/a.md: #three-words")]
    [InlineData("[gone](b.md#three-words)", "docs/a.md: b.md#three-words")]
    [InlineData("![gone](gone.png \"A title\")", "docs/a.md: gone.png")]
    public void A_link_to_nothing_is_found(string link, string found) => Assert.Equal([found], Broken(link));

    [Theory]
    [InlineData("[here](#two-words)")]
    [InlineData("[there](b.md#two-words--code-1)")]
    [InlineData("[up](../docs/b.md)")]
    [InlineData("[elsewhere](https://example.com/gone#gone)")]
    [InlineData("`[code](gone.md)`")]
    [InlineData("```\n[code](gone.md)\n```")]
    public void A_link_to_something_is_not(string link) => Assert.Empty(Broken(link));

    private static IReadOnlyList<string> Broken(string link)
    {
        List<SourceFile> documents =
        [
            new("docs/a.md", $"# Two words\n\n{link}\n"),
            new("docs/b.md", "## Two words, & `code`\n\n```\n# three words\n```\n\n## [Two words, & code](a.md)\n"),
        ];
        return DocumentLinks.Broken(documents, path => documents.Any(document => document.Path == path));
    }

    private static List<SourceFile> Documents() =>
    [
        .. Folders.SelectMany(folder => Directory.EnumerateFiles(Repository.PathTo(folder), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.md"))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(path => !path.Contains("/node_modules/", StringComparison.Ordinal))
            .Select(path => new SourceFile(path, Repository.Read(path))),
    ];
}
