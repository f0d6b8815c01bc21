using ClusterBot.Domain.Register;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterBot.Tests.Domain.Register;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData(" \r\n\t ", null)]
    [InlineData("\u0000\u202E\u200B", null)]
    [InlineData("  two words \n", "two words")]
    [InlineData("a\r\nb\rc\u2028d\u0085e", "a\nb\nc\nd\ne")]
    [InlineData("a\tb", "a\tb")]
    [InlineData("a\u0000\u0007b\u007Fc\u009Bd", "abcd")]
    [InlineData("\u202Eevil\u202C \u2066x\u2069 \u200Ey\u200F\u061C", "evil x y")]
    [InlineData("\uFEFFzero\u200Bwidth\u00AD", "zerowidth")]
    [InlineData("hidden\U000E0041\U000E0042", "hidden")]
    [InlineData("👩\u200D🏫 नमस्\u200Dते \u0645\u06CC\u200C\u062E", "👩\u200D🏫 नमस्\u200Dते \u0645\u06CC\u200C\u062E")]
    [InlineData("**bold** <b>[x](y)</b>", "**bold** <b>[x](y)</b>")]
    [InlineData("مرحبا שלום", "مرحبا שלום")]
    public void Text_is_kept_without_what_could_mislead_a_reader(string? typed, string? kept) => Assert.Equal(kept, PlainText.Clean(typed));

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("a\uFFFDb", PlainText.Clean("a" + '\uD83D' + "b"));

    [Fact]
    public void Cleaning_twice_is_cleaning_once() =>
        Prop.ForAll<string?>(typed => PlainText.Clean(PlainText.Clean(typed)) == PlainText.Clean(typed)).Check(Config.QuickThrowOnFailure);
}
