using ClusterBot.Tests.Architecture.Rules;

namespace ClusterBot.Tests.Architecture;

public class ProseTests
{
    [Fact]
    public void No_summary_begins_with_a_wh_word() => Assert.Empty(Prose.WhSummaries(Rooms.SourceFiles()));

    [Fact]
    public void No_cancellation_token_is_documented() => Assert.Empty(Prose.TokenDocs(Rooms.SourceFiles()));

    [Fact]
    public void No_line_has_more_than_140_characters() => Assert.Empty(Prose.LongLines(Rooms.SourceFiles()));

    [Theory]
    [InlineData("    /// <summary>What came of it.</summary>", "Bot/A.cs:2: What")]
    [InlineData("/// <summary>\n/// Whoever asks.\n/// </summary>", "Bot/A.cs:2: Whoever")]
    public void A_summary_that_begins_with_a_wh_word_is_found(string summary, string place) =>
        Assert.Equal([place], Prose.WhSummaries([Source($"\n{summary}\n/// <summary>The outcome: what came of it.</summary>\n")]));

    [Fact]
    public void A_documented_cancellation_token_is_found() =>
        Assert.Equal(["Bot/A.cs:2"], Prose.TokenDocs([Source("\n/// <param name=\"cancellationToken\">Ends it.</param>\n")]));

    [Fact]
    public void A_line_of_141_characters_is_found()
    {
        var (longest, tooLong) = (new string('x', 140), new string('x', 141));
        var file = Source($"{longest}\n\"\"\"\n{tooLong}\n\"\"\"\n\"\\\"\"\n@\"\"\"\"\n{tooLong}\n/// (https://{tooLong}).\n");
        Assert.Equal(["Bot/A.cs:7 has 141 characters"], Prose.LongLines([file]));
    }

    private static SourceFile Source(string text) => new("Bot/A.cs", text);
}
