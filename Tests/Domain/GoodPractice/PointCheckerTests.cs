using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.GoodPractice.Verification;

namespace ClusterBot.Tests.Domain.GoodPractice;

public class PointCheckerTests
{
    private static readonly ThreadMessage[] Messages =
    [
        Threads.Message(
            "leeds", "We tried text reminders for lone parents in Leeds. Missed appointments fell from 14% to 9% between January and March "
                + "2026. The pilot cost £3.4m and 1,000 families took part."),
        Threads.Message("hull", "In Hull the Saturday drop-in did not reduce waiting times, but some parents liked it.", "Casey Diaz"),
        Threads.Message("plan", "We hope to extend the scheme to York in 12/05/2026.", "Devon Ellis"),
        Threads.Message("ask", "Did the mentors reduce exclusions in Derby schools?", "Emery Fox"),
        Threads.Message("swap", "Complaints rose in Bristol, while waiting times fell in Cardiff.", "Finley Gray"),
    ];

    [Theory]
    [InlineData("Missed appointments fell from 14% to 9% between January and March 2026.", "leeds")]
    [InlineData("Missed appointments fell from 14 per cent to 9 percent.", "leeds")]
    [InlineData("Missed appointments dropped from 14% to nine per cent.", "leeds")]
    [InlineData("The pilot cost £3.4 million, and 1000 families took part.", "leeds")]
    [InlineData("In Leeds, text reminders were tried for lone parents.", "leeds")]
    [InlineData("Blake Cole reported that missed appointments fell.", "leeds")]
    [InlineData("The Saturday drop-in in Hull did not reduce waiting times.", "hull")]
    [InlineData("Some parents liked the Saturday drop-in.", "hull")]
    [InlineData("They hope to extend the scheme to York in May 2026.", "plan")]
    [InlineData("Waiting times fell in Cardiff.", "swap")]
    public void What_was_said_is_supported(string text, string message) =>
        Assert.Null((Check(text, message) as PointVerdict.Refused)?.Reason);

    [Theory]
    [InlineData(RejectionReason.NumberNotSaid, "Missed appointments fell from 14% to 8%.", "leeds")]
    [InlineData(RejectionReason.NumberNotSaid, "Missed appointments fell from 9% to 14%.", "leeds")]
    [InlineData(RejectionReason.NumberNotSaid, "Missed appointments fell by 14%.", "leeds")]
    [InlineData(RejectionReason.NumberNotSaid, "The pilot cost £3.4bn.", "leeds")]
    [InlineData(RejectionReason.NumberNotSaid, "The pilot cost £1,000.", "leeds")]
    [InlineData(RejectionReason.NumberNotSaid, "Twelve families took part in the pilot.", "leeds")]
    [InlineData(RejectionReason.NumberNotSaid, "Missed appointments fell between January and March 2025.", "leeds")]
    [InlineData(RejectionReason.NameNotSaid, "Missed appointments fell from 14% to 9% between January and April.", "leeds")]
    [InlineData(RejectionReason.NameNotSaid, "In Bradford missed appointments fell from 14% to 9%.", "leeds")]
    [InlineData(RejectionReason.NotTheAuthors, "Casey Diaz reported that missed appointments fell.", "leeds")]
    [InlineData(RejectionReason.NameNotSaid, "NHS text reminders were tried for lone parents in Leeds.", "leeds")]
    [InlineData(RejectionReason.NotSaid, "Volunteers trained carers to use benefit forms well.", "leeds")]
    [InlineData(RejectionReason.NotSaid, "Missed appointments fell. The minister praised volunteers warmly.", "leeds")]
    [InlineData(RejectionReason.NegationFlipped, "The Saturday drop-in reduced waiting times.", "hull")]
    [InlineData(RejectionReason.NegationFlipped, "Missed appointments did not fall.", "leeds")]
    [InlineData(RejectionReason.Overstated, "All parents liked the Saturday drop-in.", "hull")]
    [InlineData(RejectionReason.Overstated, "The scheme was extended to York.", "plan")]
    [InlineData(RejectionReason.Overstated, "Mentors reduced exclusions in Derby schools.", "ask")]
    [InlineData(RejectionReason.Overstated, "Missed appointments rose in Leeds.", "leeds")]
    [InlineData(RejectionReason.Overstated, "Complaints fell in Bristol.", "swap")]
    [InlineData(RejectionReason.UnknownMessage, "Missed appointments fell.", "nowhere")]
    [InlineData(RejectionReason.NotAPoint, "  ", "leeds")]
    public void What_nobody_said_is_refused(RejectionReason reason, string text, string message)
    {
        var refused = Assert.IsType<PointVerdict.Refused>(Check(text, message));
        Assert.Equal(reason, refused.Reason);
    }

    [Fact]
    public void A_point_without_a_citation_is_refused() =>
        Assert.Equal(new PointVerdict.Refused(RejectionReason.NoCitation), new PointChecker(Messages).Check(
            new Point("Missed appointments fell.", [])));

    [Fact]
    public void A_quote_must_be_in_the_message()
    {
        var point = new Point("Missed appointments fell.", [new Citation("leeds", "Missed appointments vanished.")]);

        Assert.Equal(new PointVerdict.Refused(RejectionReason.QuoteNotSaid), new PointChecker(Messages).Check(point));
    }

    [Fact]
    public void A_citation_that_adds_nothing_is_taken_off_and_the_other_gets_its_quote()
    {
        var point = new Point("Missed appointments fell from 14% to 9%.", [new Citation("hull"), new Citation("leeds")]);

        var supported = Assert.IsType<PointVerdict.Supported>(new PointChecker(Messages).Check(point));
        var citation = Assert.Single(supported.Point.Citations);
        Assert.Equal(
            ("leeds", "Missed appointments fell from 14% to 9% between January and March 2026."), (citation.MessageId, citation.Quote));
    }

    [Fact]
    public void The_words_of_a_quoted_reply_are_not_its_authors()
    {
        var reply = Threads.Message("reply", "> Missed appointments fell from 14% to 9% in Leeds.\nHow did you do it?");

        Assert.IsType<PointVerdict.Refused>(
            new PointChecker([reply]).Check(new Point("Missed appointments fell from 14% to 9% in Leeds.", [new Citation("reply")])));
    }

    private static PointVerdict Check(string text, string message) =>
        new PointChecker(Messages).Check(new Point(text, [new Citation(message)]));
}
