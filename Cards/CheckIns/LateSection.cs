using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;

namespace ClusterBot.Cards.CheckIns;

/// <summary>Says plainly that a round opened late, and for which missed ones it stands.</summary>
internal static class LateSection
{
    private const int MostDates = 6;

    public static IEnumerable<CardElement> Of(RoundView round)
    {
        if (round.LateBy > TimeSpan.Zero)
        {
            yield return Line(
                $"⏱ Late: this check-in was due on {CardDates.WeekdayAt(round.OpenedAt - round.LateBy)} "
                    + $"and opened on {CardDates.WeekdayAt(round.OpenedAt)}.");
        }

        if (round.PassedOver.Count > 0)
        {
            yield return Line($"It also stands for {Missed(round.PassedOver)}, which could not be opened.");
        }
    }

    private static TextBlock Line(string words) => new(words) { Color = TextColor.Warning, Spacing = Spacing.Small };

    private static string Missed(IReadOnlyList<DateOnly> dates)
    {
        var shown = dates.TakeLast(MostDates).Select(CardDates.Day).ToList();
        var earlier = dates.Count - shown.Count;
        return (dates.Count == 1 ? "the check-in of " : "the check-ins of ")
            + (earlier > 0 ? $"{earlier} earlier dates, " : "")
            + WordList.Of(shown, "and");
    }
}
