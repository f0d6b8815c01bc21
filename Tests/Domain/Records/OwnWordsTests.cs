using System.Text.RegularExpressions;
using ClusterBot.Domain.Records.Terms;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Domain.Records;

/// <summary>Our own texts are free of the terms for which we offer others plainer words.</summary>
public sealed partial class OwnWordsTests
{
    private static readonly PlainTerms Terms = new(PlainTerms.Shipped);

    public static TheoryData<string> Texts =>
    [
        .. Files("docs", "*.md"), .. Files("Cards", "*.cs"), .. Files("Bot", "*.cs"), .. Files("deploy", "manifest.json"),
        "README.md", "CONTRIBUTING.md", "Bot/Register/Kinds/record-kinds.csv",
    ];

    [Theory, MemberData(nameof(Texts))]
    public void No_text_of_ours_has_a_term_of_officials(string file)
    {
        var text = File.ReadAllText(Repository.PathTo(file.Split('/')));
        var ours = file.EndsWith(".cs", StringComparison.Ordinal)
            ? string.Join('\n', Sentences().Matches(text).Select(match => match.Value))
            : text;

        Assert.Empty(Terms.Find(ours).Select(found => found.Written));
    }

    [Theory]
    [InlineData("We will leverage stakeholders at pace.", "leverage|stakeholders|at pace")]
    [InlineData("LEVERAGING the low hanging fruit", "LEVERAGING|low hanging fruit")]
    [InlineData("The deliverable and its deliverables", "deliverable")]
    [InlineData("Stakeholderism is another word, and clever age is not leverage-free.", "leverage")]
    [InlineData("Ask the hostels first.", "")]
    public void A_term_is_found_in_its_common_endings_and_not_within_other_words(string text, string found) =>
        Assert.Equal(found.Split('|', StringSplitOptions.RemoveEmptyEntries), Terms.Find(text).Select(term => term.Written));

    [Fact]
    public void Each_term_has_plain_words_that_are_no_term_themselves() => Assert.All(PlainTerms.Shipped, term =>
    {
        Assert.NotEmpty(term.Plain);
        Assert.Empty(Terms.Find($"{term.Plain}\n{term.FrontLine}"));
    });

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Repository.PathTo(folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "obj" or "bin"));

    // What has a blank in it is a text for people; names and keys have none.
    [GeneratedRegex("\"(?:[^\"\\\\\\n]|\\\\.)* (?:[^\"\\\\\\n]|\\\\.)*\"")]
    private static partial Regex Sentences();
}
