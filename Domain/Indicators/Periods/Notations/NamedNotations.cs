using System.Text.RegularExpressions;

namespace ClusterBot.Domain.Indicators.Periods.Notations;

/// <summary>
/// Periods named by their last or first day: <c>year ending March 2025</c>, <c>12 months to June 2025</c>, <c>quarter ending June 2025</c>,
/// <c>week ending 23/11/2026</c>, <c>week commencing 16/11/2026</c>, <c>2026-W47</c>.
/// </summary>
internal static partial class NamedNotations
{
    private const int WeeksInAnyYear = 52;

    public static PeriodCandidates? Of(string text)
    {
        if (Ending().Match(text) is { Success: true } ending)
        {
            return Of(ending, LastDay(ending.Groups["day"].Value));
        }

        if (IsoWeek().Match(text) is not { Success: true } week)
        {
            return null;
        }

        var (year, number) = (int.Parse(week.Groups["year"].ValueSpan, null), int.Parse(week.Groups["week"].ValueSpan, null));
        return YearNotations.IsYear(year) && number >= 1
            && number <= Math.Max(WeeksInAnyYear, System.Globalization.ISOWeek.GetWeeksInYear(year))
            ? new PeriodCandidates([Period.WeekEnding(
                DateOnly.FromDateTime(System.Globalization.ISOWeek.ToDateTime(year, number, DayOfWeek.Monday)).AddDays(6))])
            : PeriodCandidates.Nothing;
    }

    private static PeriodCandidates? Of(Match ending, DateOnly? last)
    {
        if (last is not { } on)
        {
            return null;
        }

        return ending.Groups["year"].Success ? new PeriodCandidates([Period.YearEnding(on)])
            : ending.Groups["quarter"].Success ? new PeriodCandidates([Period.Between(on.AddDays(1).AddMonths(-3), on)])
            : ending.Groups["first"].Success ? new PeriodCandidates([Period.WeekEnding(on.AddDays(6))])
            : new PeriodCandidates([Period.WeekEnding(on)]);
    }

    /// <summary>A month stands for its last day.</summary>
    private static DateOnly? LastDay(string text) =>
        (MonthNotations.Of(text) ?? DayNotations.Of(text))?.Candidates is [var day, ..] ? day.EndsOn : null;

    [GeneratedRegex(
        @"^(?:(?<year>(?:(?:rolling|financial) )?year (?:ending|ended|to)|y/?e|(?:rolling )?(?:12|twelve) months (?:ending|ended|to))|"
            + @"(?<quarter>quarter (?:ending|ended|to)|qe|(?:3|three) months (?:ending|ended|to))|"
            + @"(?<first>week (?:commencing|beginning|starting|from)|w/c)|(?:week (?:ending|ended|to)|w/e)):? ?"
            + @"(?:the )?(?<day>[0-9a-z/' -]{4,30})\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex(
        @"^(?:(?<year>[0-9]{4}) ?-? ?w(?:eek )?(?<week>[0-9]{1,2})|week (?<week>[0-9]{1,2}) (?:of )?(?<year>[0-9]{4}))\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex IsoWeek();
}
