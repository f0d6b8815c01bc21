using System.Globalization;
using ClusterBot.Domain.Indicators;

namespace ClusterBot.Tests.Domain.Indicators;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("2018/19", "2018-04-01", "2019-03-31")]
    [InlineData("2018-19", "2018-04-01", "2019-03-31")]
    [InlineData("2018–19", "2018-04-01", "2019-03-31")]
    [InlineData("2018-2019", "2018-04-01", "2019-03-31")]
    [InlineData("1999-00", "1999-04-01", "2000-03-31")]
    [InlineData("2017-19", "2017-01-01", "2019-12-31")] // three years together, not the month of some 19
    [InlineData("2010-12", "2010-01-01", "2012-12-31")] // three years together, not December
    [InlineData("2026-03", "2026-03-01", "2026-03-31")]
    [InlineData("March 2026", "2026-03-01", "2026-03-31")]
    [InlineData("2009 Q2", "2009-04-01", "2009-06-30")]
    [InlineData("Q4 2009", "2009-10-01", "2009-12-31")]
    [InlineData("2009Q1", "2009-01-01", "2009-03-31")]
    [InlineData("2024 FEB", "2024-02-01", "2024-02-29")]
    [InlineData("23 November 2026", "2026-11-23", "2026-11-23")]
    [InlineData("23/11/2026", "2026-11-23", "2026-11-23")]
    [InlineData("2026-11-23", "2026-11-23", "2026-11-23")]
    [InlineData(" 2005-06, proxy ", "2005-04-01", "2006-03-31")]
    public void A_period_is_read_as_it_is_published(string text, string startsOn, string endsOn)
    {
        var period = Period.Read(text)!;
        Assert.Equal(DateOnly.Parse(startsOn, CultureInfo.InvariantCulture), period.StartsOn);
        Assert.Equal(DateOnly.Parse(endsOn, CultureInfo.InvariantCulture), period.EndsOn);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("last year")]
    [InlineData("2018-99")]
    [InlineData("2026-00")]
    [InlineData("2019-13/14")]
    [InlineData("2009 Q5")]
    [InlineData("31/02/2026")]
    [InlineData("0007")]
    [InlineData("9999-00")]
    [InlineData("٢٠٢٣")]
    public void What_is_no_period_is_none(string? text) => Assert.Null(Period.Read(text));

    [Fact]
    public void One_period_is_the_same_however_it_is_written() => Assert.Equal(Period.Read("2008-09"), Period.Read("2008/09"));
}
