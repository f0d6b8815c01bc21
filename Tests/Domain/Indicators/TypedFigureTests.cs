using System.Diagnostics;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Readings;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterBot.Tests.Domain.Indicators;

public sealed class TypedFigureTests
{
    private static readonly string[] Units =
        ["%", "million children", "GBP million", "GBP", "GBP per household", "children", "per 1,000 births"];

    [Theory]
    [InlineData("89.6", "%", "89.6")]
    [InlineData(" 12% ", "%", "12")]
    [InlineData("12 per cent", "%", "12")]
    [InlineData("12percent", "%", "12")]
    [InlineData("0", "%", "0")]
    [InlineData("100.0", "%", "100.0")]
    [InlineData("1,234.5", "children", "1234.5")]
    [InlineData("1,234,567", "children", "1234567")]
    [InlineData("−0.4", "children", "-0.4")]
    [InlineData("–0.4", "%", "-0.4")]
    [InlineData("+0.4", "%", "0.4")]
    [InlineData("89.6%", "per cent", "89.6")]
    [InlineData("£3.4m", "£m", "3.4")]
    [InlineData("-£3.4m", "£ million", "-3.4")]
    [InlineData("£1.2bn", "GBP billion", "1.2")]
    [InlineData("12k", "thousand people", "12")]
    [InlineData("5.2%", "percentage points", "5.2")]
    [InlineData("-5.2 pp", "percentage points", "-5.2")]
    [InlineData("-0", "children", "0")]
    [InlineData(".5", "children", "0.5")]
    [InlineData("007", "children", "7")]
    [InlineData("2.9", "million children", "2.9")]
    [InlineData("2.9m", "million children", "2.9")]
    [InlineData("2.9 Million", "million children", "2.9")]
    [InlineData("2.9 million children", "million children", "2.9")]
    [InlineData("£3.4m", "GBP million", "3.4")]
    [InlineData("-£3.4m", "GBP million", "-3.4")]
    [InlineData("£ 3", "GBP", "3")]
    [InlineData("12 per 1,000 births", "per 1,000 births", "12")]
    public void A_figure_is_read_as_people_type_it(string typed, string unit, string value) =>
        Assert.Equal(
            new TypedFigureResult.Read(decimal.Parse(value, Figures.British)),
            FigureParser.Read(typed, new MeasurementUnit(unit)));

    [Theory]
    [InlineData("abc", "%")]
    [InlineData("", "%")]
    [InlineData("   ", "children")]
    [InlineData("1e400", "children")]
    [InlineData("1e3", "children")]
    [InlineData("0x10", "children")]
    [InlineData("1,23", "children")]
    [InlineData("1,2345", "children")]
    [InlineData("1234,567", "children")]
    [InlineData("1.234,5", "children")]
    [InlineData("1.2.3", "children")]
    [InlineData("12 345", "children")]
    [InlineData("1.", "children")]
    [InlineData("(5)", "children")]
    [InlineData("--5", "children")]
    [InlineData("١٢٣", "children")]
    [InlineData("１２", "%")]
    [InlineData("1/2", "children")]
    [InlineData("about 5", "children")]
    [InlineData("5\n6", "children")]
    [InlineData("NaN", "children")]
    [InlineData("∞", "children")]
    [InlineData("3.4m", "children")]
    [InlineData("3.4m", "GBP")]
    [InlineData("3.4 billion", "GBP million")]
    [InlineData("£3", "children")]
    [InlineData("$3", "GBP")]
    [InlineData("12%", "children")]
    [InlineData("12%m", "%")]
    public void What_is_not_wholly_understood_is_refused_with_an_example(string typed, string unit) =>
        Assert.Contains("for example", Refusal(typed, unit), StringComparison.Ordinal);

    [Theory]
    [InlineData("140%")]
    [InlineData("100.000001")]
    [InlineData("-0.4")]
    public void A_percentage_outside_0_to_100_is_read_because_growth_can_be(string typed) =>
        Assert.IsType<TypedFigureResult.Read>(FigureParser.Read(typed, new MeasurementUnit("%")));

    [Fact]
    public void A_figure_beyond_all_reason_is_refused_however_long_it_is()
    {
        Assert.IsType<TypedFigureResult.Read>(FigureParser.Read("1,000,000,000,000", new MeasurementUnit("children")));
        Assert.StartsWith("This figure is too large", Refusal("1,000,000,000,001", "children"), StringComparison.Ordinal);
        Assert.StartsWith("This figure is too large", Refusal("-" + new string('9', 100_000), "children"), StringComparison.Ordinal);
        Assert.StartsWith("Please use at most 6 digits", Refusal("0." + new string('3', 100_000), "children"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-", " ", "x")]
    [InlineData("£", " ", "£x")]
    [InlineData("5", " ", "x\ny")]
    [InlineData("", "9", "x\ny")]
    [InlineData("1", ",234", ",5\ny")]
    [InlineData("0.", "3", "\ny\nz")]
    public void What_goes_on_without_end_is_refused_in_bounded_time(string beginning, string again, string end)
    {
        var watch = Stopwatch.StartNew();

        Refusal(beginning + string.Concat(Enumerable.Repeat(again, 200_000)) + end, "children");

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
    }

    [Fact]
    public void What_is_shown_can_be_typed()
    {
        var figures =
            from unit in Gen.Elements(Units)
            from thousandths in Gen.Choose(int.MinValue, int.MaxValue)
            from scale in Gen.Choose(0, 6)
            let value = new decimal(Math.Abs((long)thousandths)) / (decimal)Math.Pow(10, scale)
            select (Unit: new MeasurementUnit(unit), Value: unit == "%" ? value % 100 : thousandths < 0 ? -value : value);

        Prop.ForAll(
                figures.ToArbitrary(),
                f => Assert.Equal(new TypedFigureResult.Read(f.Value), FigureParser.Read(f.Unit.Show(f.Value), f.Unit)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    [Fact]
    public void Anything_at_all_is_either_read_or_refused() =>
        Prop.ForAll<string?>(typed => FigureParser.Read(typed ?? "", new MeasurementUnit("%")) is not null)
            .Check(Config.QuickThrowOnFailure);

    private static string Refusal(string typed, string unit) =>
        Assert.IsType<TypedFigureResult.Refused>(FigureParser.Read(typed, new MeasurementUnit(unit))).Reason;
}
