using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Tests.Support.Browser;

namespace ClusterBot.Tests.Cards.Rendering;

/// <summary>Typed text shows as it was typed, in the renderer with its markdown processor on.</summary>
public class TypedWordsTests(CardRenderer renderer) : IClassFixture<CardRenderer>
{
    private static readonly string[] Typed =
    [
        "**bold** __bold__ *slanted* _slanted_ snake_case_name ~~struck~~ `code` ``code``",
        "[a link](https://example.com) ![an image](https://example.com/a.png) <https://example.com> [1]: https://example.com",
        "<b>bold</b> <script>alert(1)</script> <at>Avery</at> <!-- nothing --> </div>",
        "&amp; &lt;b&gt; &#42; &copy; AT&T Q&A; a & b",
        "# not a heading",
        "#hashtag",
        "> not a quotation",
        "- not a bullet",
        "+ not a bullet",
        "* not a bullet",
        "1. not a list",
        "12) not a list",
        "2024. That was the year.",
        "---",
        "***",
        "===",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "A heading?\n=====",
        "A heading?\n-----",
        "```\ncode\n```",
        "~~~\ncode\n~~~",
        "line one\nline two\n- three\n1. four",
        @"a back\slash, \*kept\*, C:\new\folder, at the end\",
        "{{DATE(2025-01-01T00:00:00Z, LONG)}} and {{TIME(2025-01-01T00:00:00Z)}} ${name} {{name}}",
        "3-4 per cent (about 3.5), +2, 50% = half; \"quoted\" 'too' -- and ... so: on?",
        "مرحبا 你好 👩‍👩‍👧 é",
        "www.example.com and someone@example.gov.uk and http://example.com/a_b_c",
    ];

    [Fact]
    public async Task Escaped_words_in_a_text_block_show_as_typed_and_make_no_markup()
    {
        var rendered = await RenderAsync(text => new TextBlock(Markdown.Escape(text)));

        Assert.Equal(Typed, rendered.Blocks.Select(Seen));
        Assert.Subset(new HashSet<string> { "p", "br" }, rendered.BlockTags.ToHashSet());
    }

    [Fact]
    public async Task Escaped_words_in_a_fact_show_as_typed_and_make_no_markup()
    {
        var rendered = await RenderAsync(text => new FactSet([new Fact("Title", Markdown.Escape(text))]));

        Assert.Equal(Typed, rendered.Blocks.Select(Seen).Where(text => text != "Title"));
        Assert.Subset(new HashSet<string> { "p", "br" }, rendered.BlockTags.ToHashSet());
    }

    [Fact]
    public async Task Typed_words_show_as_typed()
    {
        var rendered = await RenderAsync(text => UserText.Block(text));

        Assert.Equal(Typed, rendered.Blocks.Select(Seen));
    }

    [Fact]
    public async Task Words_that_are_not_escaped_do_make_markup()
    {
        var rendered = await RenderAsync(text => new TextBlock(text));

        Assert.Contains("strong", rendered.BlockTags);
        Assert.Contains("a", rendered.BlockTags);
        Assert.Contains("li", rendered.BlockTags);
    }

    private async Task<RenderedCard> RenderAsync(Func<string, CardElement> element)
    {
        var card = new AdaptiveCard { FallbackText = "Words", Speak = "Words", Body = [.. Typed.Select(element)] };
        var seen = await renderer.RenderAsync(
            card, "typed-words", [new CardLook(CardTheme.Light, 320, Unfolded: false)], TestContext.Current.CancellationToken);
        return seen[0];
    }

    /// <summary>Returns the text that a person sees: without the invisible spaces at which a word may break.</summary>
    private static string Seen(string text) => text.Replace("\u200B", "", StringComparison.Ordinal).Trim();
}
