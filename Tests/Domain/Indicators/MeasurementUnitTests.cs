using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Tests.Domain.Indicators;

public sealed class MeasurementUnitTests
{
    [Theory]
    [InlineData("%", "89.6", "89.6%")]
    [InlineData("million children", "2.90", "2.9 million children")]
    [InlineData("children", "1234567", "1,234,567 children")]
    [InlineData("GBP million", "250", "£250 million")]
    [InlineData("GBP million", "-250", "-£250 million")]
    [InlineData("GBP", "1234.5", "£1,234.5")]
    [InlineData("GBPs", "3", "3 GBPs")]
    [InlineData("points", "-0.0000001", "0 points")]
    public void A_figure_is_shown_with_its_unit(string unit, string value, string shown) =>
        Assert.Equal(shown, new MeasurementUnit(unit).Show(decimal.Parse(value, Figures.British)));

    [Theory]
    [InlineData("%", "%")]
    [InlineData("million children", "million children")]
    [InlineData("GBP million", "£ million")]
    [InlineData("GBP", "£")]
    public void A_label_says_what_to_type(string unit, string label) => Assert.Equal(label, new MeasurementUnit(unit).Label);
}
