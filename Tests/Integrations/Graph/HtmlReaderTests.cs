using System.Diagnostics;
using ClusterBot.Bot.Integrations.Graph.Html;

namespace ClusterBot.Tests.Integrations.Graph;

public class HtmlReaderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    [InlineData("<p>one</p><p>two</p>", "one\ntwo")]
    [InlineData("<div><div>one<br>two</div></div>", "one\ntwo")]
    [InlineData("<ul><li>first</li><li>second</li></ul>after", "- first\n- second\nafter")]
    [InlineData("a &lt;b&gt; &amp; c&nbsp;d &#163;3", "a <b> & c d £3")]
    [InlineData("<script>alert(1)</script><style>p{}</style>seen", "seen")]
    [InlineData("<at id=\"0\">Casey Diaz</at> &nbsp;please", "Casey Diaz please")]
    [InlineData("<attachment id=\"1\">x</attachment>seen", "seen")]
    [InlineData("well done <emoji alt=\"👍\"></emoji>", "well done 👍")]
    [InlineData("<blockquote><p>theirs</p><p>more</p></blockquote><p>mine</p>", "> theirs\n> more\nmine")]
    [InlineData("before<blockquote>a<blockquote>b</blockquote>c</blockquote>after", "before\n> a\n>> b\n> c\nafter")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc")]
    [InlineData("<b>bold <i>both</b> italic</i> <p unclosed", "bold both italic")]
    [InlineData("<p>  many \n\t spaces  </p>", "many spaces")]
    public void Markup_becomes_plain_text(string html, string text) => Assert.Equal(text, HtmlReader.Read(html));

    [Fact]
    public void Marks_that_are_closed_end_no_message() =>
        Assert.EndsWith(
            "last", HtmlReader.Read(string.Concat(Enumerable.Repeat("<p><b>x</b> <a href='#'>y</a></p>", 300)) + "last"),
            StringComparison.Ordinal);

    [Fact]
    public void Marks_that_are_never_closed_do() =>
        Assert.Equal("first", HtmlReader.Read("first" + string.Concat(Enumerable.Repeat("<p><a><b><i>", 400)) + "last"));

    public static TheoryData<string> Monsters => new(
        string.Concat(Enumerable.Repeat("<div>", 10_000)) + "deep",
        string.Concat(Enumerable.Repeat("<blockquote>", 10_000)) + "deep",
        string.Concat(Enumerable.Repeat("<b><p><table>", 5_000)) + "deep",
        string.Concat(Enumerable.Repeat("<a><b><i>", 10_000)) + "deep",
        "<blockquote><p>theirs" + string.Concat(Enumerable.Repeat("<a><b><i>", 400)) + "<p>" + string.Concat(
            Enumerable.Repeat("<b><p><table>", 400)),
        "<table><tbody><tr><th>" + string.Concat(Enumerable.Repeat("<div>", 1_000)) + "deep",
        new string('<', 100_000),
        string.Concat(Enumerable.Repeat("&#x41;&bogus;", 20_000)),
        "\0\uD83D<p>\u202E");

    [Theory, MemberData(nameof(Monsters), DisableDiscoveryEnumeration = true)]
    public void Any_markup_is_read_in_bounded_time(string html)
    {
        var watch = Stopwatch.StartNew();

        HtmlReader.Read(html);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
    }
}
