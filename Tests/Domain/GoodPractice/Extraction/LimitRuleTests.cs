using ClusterBot.Domain.GoodPractice.Extraction;

namespace ClusterBot.Tests.Domain.GoodPractice.Extraction;

/// <summary>A contradiction, a failure or a limit stands beside the claim it meets.</summary>
public class LimitRuleTests
{
    private const string Others = "The canteen in our building now opens at half past seven for the early shift.";

    [Theory]
    [InlineData("Text reminders cut missed appointments by a fifth in Leeds.", "But this worked only for people with a mobile contract.")]
    [InlineData("Home visits reduced emergency calls by 12% over the winter.", "For the others nothing changed.")]
    [InlineData("The shared rota saved two posts in each hospital.", "However, the smallest hospital could not fill its nights.")]
    [InlineData("Case conferences helped to close old files in a month.", "Only when a judge took part did they work at all.")]
    [InlineData("Waiting times fell from 40 days to 25 in the new hub.", "We cannot tell yet whether the hub caused it.")]
    [InlineData("The new form halved the number of calls to the helpline.", "It did not help people who apply on paper.")]
    public void A_limit_that_follows_a_claim_is_shown_with_it(string claim, string limit)
    {
        var points = Shown.Points($"{claim} {limit}", Others);

        Assert.Contains(points, point => point.Contains($"{claim} {limit}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Home visits cut emergency calls by 12% in Gwynedd.", "In Powys the home visits made no difference to emergency calls.")]
    [InlineData("Weekend clinics improved attendance among students.", "Our weekend clinics failed because no student could get a bus.")]
    [InlineData("Copying the court saved us six weeks of drafting.", "Copying the court did not work for family cases.")]
    [InlineData("The night bus helped shift workers to keep their jobs.", "It is a myth that the night bus helped shift workers.")]
    public void A_contradiction_by_somebody_else_is_shown_beside_the_claim(string claim, string contradiction)
    {
        var point = Assert.Single(
            ExtractiveSummariser.Summarise(Threads.Of(claim, Others, "Thanks both!", contradiction)).Points,
            point => point.Text.Contains(claim, StringComparison.Ordinal));

        Assert.Equal([claim, contradiction], point.Said.Select(said => said.Text));
    }
}
