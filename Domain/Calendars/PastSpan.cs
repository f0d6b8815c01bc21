using System.Globalization;
using System.Text.RegularExpressions;

namespace ClusterBot.Domain.Calendars;

/// <summary>
/// Days in the past as somebody wrote them in a sentence: <c>last week</c>, <c>since 20 November</c>, <c>from 1 to 20 November</c>.
/// </summary>
/// <param name="FirstOn">The first day.</param>
/// <param name="LastOn">The last day, at the latest the day on which it was written; before the first one where the writer mixed them
/// up.</param>
/// <param name="Rest">The text without the words for the days.</param>
public sealed partial record PastSpan(DateOnly FirstOn, DateOnly LastOn, string Rest)
{
    private const int DaysOfWeek = 7;

    private const int DaysOfFortnight = 14;

    private static readonly string[] Numbers =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Returns the days that the text names; null when it names none that can be read.</summary>
    /// <param name="text">As typed, with whatever else it says.</param>
    /// <param name="today">The day on which it was typed.</param>
    public static PastSpan? Find(string text, DateOnly today) =>
        Found(Range().Match(text), text, m =>
            Between(WrittenDay.Read(m.Groups["a"].Value, today), WrittenDay.Read(m.Groups["b"].Value, today), today))
        ?? Found(Since().Match(text), text, m => From(m, today))
        ?? Found(Rolling().Match(text), text, m => Last(m, today))
        ?? Found(Current().Match(text), text, m => (StartOf(m.Groups["unit"].Value, today), today))
        ?? Found(Single().Match(text), text, m =>
            WrittenDay.Read(m.Groups["a"].Value, today)?.LastTime(today) is { } on ? (on.First, Earlier(on.Last, today)) : null);

    private static PastSpan? Found(Match match, string text, Func<Match, (DateOnly First, DateOnly Last)?> read) =>
        match.Success && read(match) is { } days
            ? new PastSpan(days.First, days.Last, (text[..match.Index] + " " + text[(match.Index + match.Length)..]).Trim())
            : null;

    private static (DateOnly, DateOnly)? Between(WrittenDay? a, WrittenDay? b, DateOnly today)
    {
        if (a is null || b is null)
        {
            return null;
        }

        // "1 to 20 November": the month and the year stand once. Across the turn of a year the first one is of the year before.
        var first = a with { Month = a.Month ?? b.Month, Year = a.Year ?? (a.Month > b.Month ? b.Year - 1 : b.Year) };
        return first.LastTime(today) is not { } from ? null
            : b.NotBefore(from.First, today) is { } to ? (from.First, Earlier(to, today)) : null;
    }

    private static (DateOnly, DateOnly)? From(Match match, DateOnly today) =>
        match.Groups["unit"].Success ? (PreviousStart(match.Groups["unit"].Value, today), today)
        : WrittenDay.Read(match.Groups["a"].Value, today)?.LastTime(today) is { } on ? (on.First, today) : null;

    private static (DateOnly, DateOnly)? Last(Match match, DateOnly today)
    {
        var unit = match.Groups["unit"].Value;
        if (!match.Groups["n"].Success)
        {
            return Is(unit, "day")
                ? (today.AddDays(-1), today)
                : Is(unit, "fortnight") ? (today.AddDays(-DaysOfFortnight), today)
                : Previous(unit, today);
        }

        if (Number(match.Groups["n"].Value) is not (> 0 and <= 1000 and var count))
        {
            return null;
        }

        var first = Is(unit, "week") ? today.AddDays(-DaysOfWeek * count)
            : Is(unit, "fortnight") ? today.AddDays(-DaysOfFortnight * count)
            : Is(unit, "month") ? today.AddMonths(-count)
            : Is(unit, "year") ? today.AddYears(-Math.Min(count, 100))
            : today.AddDays(-count);
        return (first, today);
    }

    private static (DateOnly, DateOnly) Previous(string unit, DateOnly today) =>
        (PreviousStart(unit, today), StartOf(unit, today).AddDays(-1));

    private static DateOnly PreviousStart(string unit, DateOnly today) => StartOf(unit, StartOf(unit, today).AddDays(-1));

    private static DateOnly StartOf(string unit, DateOnly on) =>
        Is(unit, "week") ? on.AddDays(-(((int)on.DayOfWeek + 6) % DaysOfWeek))
        : Is(unit, "month") ? new DateOnly(on.Year, on.Month, 1)
        : Is(unit, "year") ? new DateOnly(on.Year, 1, 1)
        : on;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static bool Is(string unit, string name) => unit.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    private static int? Number(string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : Is(written, "couple") ? 2
        : Array.FindIndex(Numbers, name => name.Equals(written, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? at : null;

    [GeneratedRegex(
        @"\b((from|between|of)\s+)?(?<a>" + WrittenDay.Pattern + @")\s*(\b(to|until|till|and|through)\b|-|–)\s*(the\s+)?(?<b>"
            + WrittenDay.Pattern + ")",
        Options)]
    private static partial Regex Range();

    [GeneratedRegex(@"\b(since|from)\s+(the\s+)?((last\s+(?<unit>week|month|year)\b)|(?<a>" + WrittenDay.Pattern + "))", Options)]
    private static partial Regex Since();

    [GeneratedRegex(
        @"\b((of|for|over|during|in|from)\s+)?(the\s+)?(last|past|previous)\s+"
            + @"((a\s+)?(?<n>[0-9]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|couple)\s*(of\s+)?)?"
            + @"(?<unit>days?|weeks?|fortnights?|months?|years?)\b",
        Options)]
    private static partial Regex Rolling();

    [GeneratedRegex(@"\b((of|for|over|during|in|from)\s+)?this\s+(?<unit>week|month|year)\b", Options)]
    private static partial Regex Current();

    [GeneratedRegex(@"\b(((on|in|for|of|during)\s+(?<a>" + WrittenDay.Pattern + @"))|(?<a>" + WrittenDay.Alone + "))", Options)]
    private static partial Regex Single();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
