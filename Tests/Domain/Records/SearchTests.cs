using ClusterBot.Domain.Records;
using ClusterBot.Domain.Records.Search;

namespace ClusterBot.Tests.Domain.Records;

public sealed class SearchTests
{
    [Fact]
    public void Whatever_is_typed_or_written_becomes_tokens_of_letters_and_digits_alone()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => (char)random.Next(1, 0x3000))]);
            var tokens = SearchTerms.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Concat(SearchQuery.Read(text).TokensOfLikeWords().SelectMany(any => any).Select(token => token.Text));
            Assert.True(tokens.All(token => token.Length > 0 && token.All(char.IsAsciiLetterOrDigit)), $"{seed}: {text}");
        }
    }

    [Theory]
    [InlineData("Status [idea; pilot; adopted]", RecordFieldType.Choice)]
    [InlineData("By when? [date]", RecordFieldType.Date)]
    [InlineData("Amount [figure]", RecordFieldType.Figure)]
    [InlineData("How do you know?", RecordFieldType.Line)]
    [InlineData("Status [idea]", null)]
    [InlineData("Status [idea; Idea]", null)]
    [InlineData("Status [idea; pilot", null)]
    [InlineData("[date]", null)]
    [InlineData("???", null)]
    public void A_field_is_a_label_with_its_type_in_brackets(string notation, RecordFieldType? type) =>
        Assert.Equal(type, RecordField.Read(notation)?.Type);
}
