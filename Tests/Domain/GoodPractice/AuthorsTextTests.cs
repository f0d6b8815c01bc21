using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Tests.Domain.GoodPractice;

public class AuthorsTextTests
{
    [Theory]
    [InlineData("It helped. We kept it.", "It helped.|We kept it.")]
    [InlineData("Rates fell by 3.4 per cent. Costs did not.", "Rates fell by 3.4 per cent.|Costs did not.")]
    [InlineData("Dr. Patel and Mrs. Jones met at 10 a.m. on Monday.", "Dr. Patel and Mrs. Jones met at 10 a.m. on Monday.")]
    [InlineData("We meet at 10 a.m. The call is short.", "We meet at 10 a.m.|The call is short.")]
    [InlineData("Use simple words, e.g. Start and End, i.e. No jargon.", "Use simple words, e.g. Start and End, i.e. No jargon.")]
    [InlineData("We spoke to A. Smith. She agreed.", "We spoke to A. Smith.|She agreed.")]
    [InlineData("We chose option B. It was cheaper.", "We chose option B.|It was cheaper.")]
    [InlineData("See www.example.org/a.b for more. It is short.", "See www.example.org/a.b for more.|It is short.")]
    [InlineData("\"It works.\" That is what they said.", "\"It works.\"|That is what they said.")]
    [InlineData("Did it work? Yes! It did...and more.", "Did it work?|Yes!|It did...and more.")]
    [InlineData("See No. 10 and no. 12. No. We cannot.", "See No. 10 and no. 12.|No.|We cannot.")]
    [InlineData("(It took a year.) Then it ended", "(It took a year.)|Then it ended")]
    public void Sentences_end_where_a_reader_ends_them(string paragraph, string sentences) =>
        Assert.Equal(sentences.Split('|'), AuthorsText.Sentences(paragraph));

    [Theory]
    [InlineData("Hi all,\nWe moved the clinic.\nKind regards,\nBlake\nSRO", "We moved the clinic.")]
    [InlineData("> They said this.\nI disagree with that.", "I disagree with that.")]
    [InlineData("I agree.\nOn Monday 3 March, Blake Cole wrote:\nWe moved the clinic.", "I agree.")]
    [InlineData("On Monday, Blake\nCole <b@example.org> wrote:\n> We moved it.\nSo did we.", "So did we.")]
    [InlineData("Agreed.\n-----Original Message-----\nFrom: Blake\nWe moved it.", "Agreed.")]
    [InlineData("Three things:\n- new forms\n* shorter calls\n2. later hours", "Three things:\nnew forms\nshorter calls\nlater hours")]
    [InlineData(
        "A line that a mail program wrapped somewhere near its end\ngoes on here.",
        "A line that a mail program wrapped somewhere near its end goes on here.")]
    [InlineData("We did it.\n-- \nBlake Cole\n020 7946 0000", "We did it.")]
    [InlineData("Thanks\nWe will try the new form.", "We will try the new form.")]
    public void Only_the_authors_own_statement_is_kept(string typed, string kept) =>
        Assert.Equal(kept, AuthorsText.Of(Threads.Message("m", typed)));

    [Fact]
    public void A_cut_never_halves_a_character() => Assert.Equal("a", AuthorsText.Start("a\U0001F600", 2));
}
