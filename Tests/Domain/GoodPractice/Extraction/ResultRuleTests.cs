namespace ClusterBot.Tests.Domain.GoodPractice.Extraction;

/// <summary>A result with a figure is always a candidate; list items keep their head.</summary>
public class ResultRuleTests
{
    [Theory]
    [InlineData("Response went from 12% to 41% in three weeks.")]
    [InlineData("Sickness fell by a third.")]
    [InlineData("Arrears dropped from £400 to £250.")]
    [InlineData("It now takes nine days.")]
    [InlineData("We saved £4m.")]
    [InlineData("Appeals are down by 18 per cent.")]
    public void A_result_in_figures_is_shown_however_short(string result)
    {
        var points = Shown.Points("Hi all,\n" + result + "\nHappy to talk it through.", "Thanks, really helpful!");

        Assert.Equal([result], points);
    }

    [Fact]
    public void Items_of_a_list_are_shown_with_the_line_that_they_stand_under()
    {
        const string Head = "Three things helped families to keep appointments:";
        var points = Shown.Points(
            $"{Head}\n- text reminders two days before\n- home visits on Saturdays\n- a named nurse");

        Assert.NotEmpty(points);
        Assert.All(points, point => Assert.StartsWith(Head, point, StringComparison.Ordinal));
    }

    [Fact]
    public void A_result_that_points_back_is_shown_behind_what_it_points_at()
    {
        var points = Shown.Points("We moved the drop-in for young carers to Saturday mornings. This doubled attendance within 6 weeks.");

        Assert.Contains(
            "We moved the drop-in for young carers to Saturday mornings. This doubled attendance within 6 weeks.", points);
    }
}
