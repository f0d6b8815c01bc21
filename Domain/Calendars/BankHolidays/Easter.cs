namespace ClusterBot.Domain.Calendars.BankHolidays;

/// <summary>
/// Easter Sunday in the Gregorian calendar, as the Calendar (New Style) Act 1750 has it: the Sunday after the ecclesiastical
/// full moon on or after 21 March (https://www.legislation.gov.uk/apgb/Geo2/24/23). The arithmetic is the anonymous computus
/// that Jean Meeus gives in <i>Astronomical Algorithms</i>, chapter 8.
/// </summary>
public static class Easter
{
    /// <summary>Easter Sunday of the year.</summary>
    /// <param name="year">1583 to 9999.</param>
    public static DateOnly SundayOf(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1583);
        var golden = year % 19;
        var (century, inCentury) = Math.DivRem(year, 100);
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - moonCorrection + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - epact - (inCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * late) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
