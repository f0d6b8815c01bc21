using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.GoodPractice.Extraction;

namespace ClusterBot.Tests.Domain.GoodPractice.Extraction;

/// <summary>The truth about the messages that are left out, by reason.</summary>
public class LeftOutRuleTests
{
    private const string Fact = "We moved the drop-in to Saturdays, and twice as many young carers came.";

    [Theory]
    [InlineData("Thanks, that is really helpful!", LeftOutReason.NothingToUse)]
    [InlineData("Same here", LeftOutReason.NothingToUse)]
    [InlineData("which they then did in all of the four northern offices.\n\nthat one too, and all the others.", LeftOutReason.NotWhole)]
    public void A_message_is_left_out_for_the_reason_that_is_true(string text, LeftOutReason reason)
    {
        var left = Assert.Single(ExtractiveSummariser.Summarise(Threads.Of(Fact, text)).LeftOut);

        Assert.Equal((reason, 1, "m1"), (left.Reason, left.Count, Assert.Single(left.MessageIds)));
    }

    [Fact]
    public void A_message_that_only_repeats_is_cited_with_what_it_repeats_and_one_too_many_is_counted()
    {
        var summary = ExtractiveSummariser.Summarise(Threads.Of(Fact, Fact, Fact, Fact, Fact));

        Assert.Equal(["m0", "m1", "m2", "m3"], Assert.Single(summary.Points).Citations.Select(citation => citation.MessageId));
        Assert.Equal((LeftOutReason.Repeats, 1), (Assert.Single(summary.LeftOut).Reason, summary.LeftOut[0].Count));
    }

    [Fact]
    public void Messages_that_could_have_been_quoted_are_not_called_empty()
    {
        var summary = ExtractiveSummariser.Summarise(Threads.Of([.. Enumerable.Range(0, 60).Select(i =>
            $"Office {i} paired its {Things[i % 5]} with the {Things[(i + 2) % 5]} "
                + $"and lost {i + 2} fewer {Things[(i + 3) % 5]} a year.")]));

        var left = Assert.Single(summary.LeftOut);
        Assert.Equal(LeftOutReason.NotChosen, left.Reason);
        var cited = summary.Points.SelectMany(point => point.Citations).DistinctBy(citation => citation.MessageId).Count();
        Assert.Equal(60, left.Count + cited);
        Assert.Equal(LeftOut.MostNamed, left.MessageIds.Count);
    }

    [Fact]
    public void Every_message_is_cited_or_counted_once()
    {
        var summary = ExtractiveSummariser.Summarise(Threads.Of(
            Fact, "Thanks!", Fact, "Same here", "Did many of the young carers come from outside the borough?", "Yes, about half of them."));

        var cited = summary.Points.SelectMany(point => point.Citations).Select(citation => citation.MessageId).Distinct().ToList();
        Assert.Equal(6, cited.Count + summary.LeftOut.Sum(left => left.Count));
        Assert.Empty(cited.Intersect(summary.LeftOut.SelectMany(left => left.MessageIds)));
    }

    private static readonly string[] Things = ["clinics", "mentors", "visits", "letters", "forms"];
}
