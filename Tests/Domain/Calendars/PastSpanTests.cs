using System.Globalization;
using ClusterBot.Domain.Calendars;

namespace ClusterBot.Tests.Domain.Calendars;

public sealed class PastSpanTests
{
    // A Sunday.
    private static readonly DateOnly Today = new(2026, 11, 29);

    [Theory]
    [InlineData("yesterday", "2026-11-28", "2026-11-28", "")]
    [InlineData("today", "2026-11-29", "2026-11-29", "")]
    [InlineData("last week", "2026-11-16", "2026-11-22", "")]
    [InlineData("this week", "2026-11-23", "2026-11-29", "")]
    [InlineData("of last month", "2026-10-01", "2026-10-31", "")]
    [InlineData("last year", "2025-01-01", "2025-12-31", "")]
    [InlineData("the last 7 days", "2026-11-22", "2026-11-29", "")]
    [InlineData("past two weeks", "2026-11-15", "2026-11-29", "")]
    [InlineData("last fortnight", "2026-11-15", "2026-11-29", "")]
    [InlineData("the last couple of months", "2026-09-29", "2026-11-29", "")]
    [InlineData("since 20 November", "2026-11-20", "2026-11-29", "")]
    [InlineData("since 20th of November 2025", "2025-11-20", "2026-11-29", "")]
    [InlineData("since 24 December", "2025-12-24", "2026-11-29", "")]
    [InlineData("since Monday", "2026-11-23", "2026-11-29", "")]
    [InlineData("since last Sunday", "2026-11-22", "2026-11-29", "")]
    [InlineData("since October", "2026-10-01", "2026-11-29", "")]
    [InlineData("since last week", "2026-11-16", "2026-11-29", "")]
    [InlineData("from 1 to 20 November", "2026-11-01", "2026-11-20", "")]
    [InlineData("between 1 November and 20 November 2025", "2025-11-01", "2025-11-20", "")]
    [InlineData("from 20 December to 10 January", "2025-12-20", "2026-01-10", "")]
    [InlineData("1/11/2026 - 20/11/2026", "2026-11-01", "2026-11-20", "")]
    [InlineData("2026-11-01 to 2026-11-20", "2026-11-01", "2026-11-20", "")]
    [InlineData("November 1 to November 20", "2026-11-01", "2026-11-20", "")]
    [InlineData("20 November to 5 December", "2026-11-20", "2026-11-29", "")]
    [InlineData("in October", "2026-10-01", "2026-10-31", "")]
    [InlineData("in November", "2026-11-01", "2026-11-29", "")]
    [InlineData("October 2025", "2025-10-01", "2025-10-31", "")]
    [InlineData("on 12 November", "2026-11-12", "2026-11-12", "")]
    [InlineData("the channel since 20 November please", "2026-11-20", "2026-11-29", "the channel   please")]
    public void Days_are_read_as_people_write_them(string text, string first, string last, string rest)
    {
        var span = PastSpan.Find(text, Today);

        Assert.NotNull(span);
        Assert.Equal((DateOnly.ParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture), DateOnly.ParseExact(
            last, "yyyy-MM-dd", CultureInfo.InvariantCulture), rest), (span.FirstOn, span.LastOn, span.Rest));
    }

    [Theory]
    [InlineData("")]
    [InlineData("the thread")]
    [InlineData("what may help us march on")]
    [InlineData("since we began")]
    [InlineData("30 February")]
    [InlineData("since 45 November")]
    [InlineData("the last mile")]
    public void What_names_no_days_is_not_made_into_some(string text) => Assert.Null(PastSpan.Find(text, Today));

    [Fact]
    public void Ends_that_were_mixed_up_are_given_as_they_were_written()
    {
        var span = PastSpan.Find("from 20 to 1 November", Today);

        Assert.True(span!.FirstOn > span.LastOn);
    }
}
