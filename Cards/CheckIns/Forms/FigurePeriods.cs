using System.Globalization;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Cards.CheckIns.Forms;

/// <summary>
/// The choices of a figure's period: the next period that the series expects first; another, or taking a figure back, is one choice
/// away.
/// </summary>
public static class FigurePeriods
{
    /// <summary>
    /// The prefix to the code of a period: the figure just given belongs to it, and not to the one that it was given for.
    /// </summary>
    public const string Instead = "instead/";

    /// <summary>The prefix to the code of a period: its figure is taken back.</summary>
    public const string TakeBack = "takeBack/";

    private const int MostPeriods = 6;

    private const int MostInstead = 3;

    private const int MostTakenBack = 3;

    /// <summary>Returns the name of a period in a card's payload: part of the wire contract.</summary>
    public static string Code(Period period) =>
        string.Create(CultureInfo.InvariantCulture, $"{period.StartsOn:yyyy-MM-dd}/{period.EndsOn:yyyy-MM-dd}");

    /// <summary>Returns the period of a code; null when it is none.</summary>
    public static Period? Read(string code) =>
        code.Split('/') is [var start, var end] && Day(start) is { } from && Day(end) is { } to && from <= to
            ? Period.Between(from, to)
            : null;

    /// <summary>Returns all figures that count, of any length of period.</summary>
    public static IEnumerable<SeriesPoint> Figures(IndicatorView indicator) => indicator.Known.Points.Concat(indicator.Known.OfOtherLength);

    /// <summary>Returns the figure that counts for a period; null when there is none.</summary>
    public static SeriesPoint? FigureOf(IndicatorView indicator, Period period) =>
        Figures(indicator).LastOrDefault(figure => figure.Period.Equals(period));

    /// <summary>
    /// Returns the periods to choose from, all of which are over: those that the series expects or has, or else the last of each
    /// usual kind.
    /// </summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="today">Today where the cluster is.</param>
    public static IReadOnlyList<Period> Periods(IndicatorView indicator, DateOnly today) => indicator.PeriodChoices.Count > 0
        ? indicator.PeriodChoices
        : [.. Like(indicator.Latest?.Period, today).Concat(Figures(indicator).Select(figure => figure.Period).Reverse())
            .Concat(Usual(today)).Append(Period.Day(today)).Distinct()];

    /// <summary>Returns the period that a figure is for when nobody chooses another; null when nobody can know it.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="given">The period of the figure that was given in this check-in; null when none was.</param>
    /// <param name="today">Today where the cluster is.</param>
    public static Period? Proposed(IndicatorView indicator, Period? given, DateOnly today) =>
        given ?? (indicator.PeriodChoices.Count > 0 || indicator.Latest is not null ? New(indicator, Periods(indicator, today)[0]) : null);

    /// <summary>Returns the choices, with the words for each.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="given">The period of the figure that was given in this check-in; null when none was.</param>
    /// <param name="today">Today where the cluster is.</param>
    /// <param name="typed">The code of the choice that was made before; a period that the list does not offer stands in it, too.</param>
    public static IReadOnlyList<InputChoice> Of(IndicatorView indicator, Period? given, DateOnly today, string? typed = null)
    {
        var first = new[] { given, typed is null ? null : Read(typed) }.OfType<Period>();
        var periods = first.Concat(Periods(indicator, today)).Distinct().Take(MostPeriods).ToList();
        IEnumerable<Period?> recorded = given is null ? [indicator.Latest?.Period, .. periods] : [given];
        return
        [
            .. periods.Select(period => new InputChoice(Words(indicator, period), Code(period))),
            .. given is null
                ? []
                : periods.Where(period => !period.Equals(given)).Take(MostInstead)
                    .Select(period => new InputChoice(Plain($"{period.Notation} instead of {given.Notation}"), Instead + Code(period))),
            .. recorded.OfType<Period>().Distinct().Select(period => FigureOf(indicator, period)).OfType<SeriesPoint>()
                .Where(figure => figure.Version > 0)
                .Take(MostTakenBack)
                .Select(figure => new InputChoice(
                    Plain($"Take back {indicator.Unit.Show(figure.Value)} for {figure.Period.Notation}"), TakeBack + Code(figure.Period))),
        ];
    }

    /// <summary>Returns the last periods like one that is known, when its series has gaps and shows no rhythm.</summary>
    private static IEnumerable<Period> Like(Period? known, DateOnly today)
    {
        if (known is null || known.Length.Months == 0)
        {
            return known is null ? [] : [Period.Day(today)];
        }

        var last = known;
        for (var later = known.LaterByMonths(known.Length.Months); later
            .HasEndedBy(today); later = later.LaterByMonths(known.Length.Months))
        {
            last = later;
        }

        return Enumerable.Range(0, MostPeriods - 2).Select(back => last.LaterByMonths(-back * known.Length.Months));
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Period? New(IndicatorView indicator, Period period) => FigureOf(indicator, period) is null ? period : null;

    private static string Words(IndicatorView indicator, Period period) =>
        Plain(FigureOf(indicator, period) is { } figure ? $"{period.Notation} (now {indicator.Unit.Show(figure.Value)})" : period.Notation);

    private static string Plain(string words) => UserText.Plain(words, 160);

    private static IEnumerable<Period> Usual(DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        var quarter = new DateOnly(today.Year, (3 * ((today.Month - 1) / 3)) + 1, 1).AddMonths(-3);
        return
        [
            Period.FinancialYear(today.Month > 3 ? today.Year - 1 : today.Year - 2),
            Period.CalendarYear(today.Year - 1),
            Period.Between(quarter, quarter.AddMonths(3).AddDays(-1)),
            Period.Month(month.Year, month.Month),
        ];
    }
}
