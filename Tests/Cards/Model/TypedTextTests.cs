using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Tests.Cards.Model;

public class TypedTextTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("**not bold** [no](https://link)", "**not bold** [no](https://link)")]
    [InlineData("one\r\ntwo\rthree", "one\ntwo\nthree")]
    [InlineData("one\n\n \n\n\ntwo", "one\n\ntwo")]
    [InlineData("a\tb", "a b")]
    [InlineData("bell\a null\0 escape\u001b end", "bell null escape end")]
    [InlineData("safe \u202Etxt.exe\u202C", "safe txt.exe")]
    [InlineData("\u2066isolate\u2069", "isolate")]
    [InlineData("مرحبا", "مرحبا")]
    [InlineData("  trimmed \n", "trimmed")]
    public void It_keeps_the_words_and_drops_what_is_not_text(string typed, string shown) =>
        Assert.Equal(shown, UserText.Run(typed).Text);

    [Theory]
    [InlineData("{{DATE(2025-01-01T00:00:00Z)}}")]
    [InlineData("{{TIME(2025-01-01T00:00:00Z)}}")]
    [InlineData("{{ date (2025-01-01T00:00:00Z, SHORT)}}")]
    public void A_macro_is_disarmed_and_looks_as_it_was_typed(string typed)
    {
        var shown = UserText.Plain(typed);

        Assert.DoesNotContain("{{", shown, StringComparison.Ordinal);
        Assert.Equal(typed, shown.Replace("\u200B", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_text_ends_in_an_ellipsis_at_the_bound()
    {
        var shown = UserText.Plain(new string('a', 3000), maxLength: 50);

        Assert.Equal(new string('a', 49) + "…", shown);
    }

    [Theory]
    [InlineData("ab👩‍👩‍👧cd", 6, "ab…")]
    [InlineData("ae\u0301i", 3, "a…")]
    [InlineData("👍👍", 3, "👍…")]
    public void It_is_not_cut_within_a_character(string typed, int maxLength, string shown) =>
        Assert.Equal(shown, UserText.Plain(typed, maxLength));

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() => Assert.Equal("a\uFFFDb", UserText.Plain("a\uD800b"));

    [Fact]
    public void A_long_word_can_break()
    {
        var shown = UserText.Run(new string('x', 60)).Text;

        Assert.Equal([18, 18, 18, 6], shown.Split('\u200B').Select(part => part.Length));
    }
}
