namespace ClusterBot.Bot.Features.Reminders.OnRequest;

/// <summary>The reply to a cluster lead who asks for reminders: numbers, never names.</summary>
internal static class RemindWords
{
    public static string Of(IReadOnlyDictionary<RemindStanding, int> counts)
    {
        if (counts.Count == 0)
        {
            return "Everybody who was asked has answered. Nobody needs a reminder.";
        }

        var reminded = counts.GetValueOrDefault(RemindStanding.ToBeReminded);
        var first = reminded == 0
            ? "Nobody is reminded now."
            : $"{People(reminded)} who still {(reminded == 1 ? "owes" : "owe")} an answer {(reminded == 1 ? "is" : "are")} reminded, in "
                + $"{(reminded == 1 ? "that person’s" : "their")} own working hours.";
        return string.Join(' ', new[] { first }.Concat(Others(counts)));
    }

    private static IEnumerable<string> Others(IReadOnlyDictionary<RemindStanding, int> counts) =>
        from standing in Enum.GetValues<RemindStanding>()
        let count = counts.GetValueOrDefault(standing)
        where count > 0 && Why(standing, count == 1) is not null
        select $"{People(count)} {Why(standing, count == 1)}.";

    private static string? Why(RemindStanding standing, bool isOne) => standing switch
    {
        RemindStanding.OnItsWay => (isOne ? "has" : "have") + " a reminder on its way already",
        RemindStanding.RemindedToday => (isOne ? "was" : "were") + " reminded today already",
        RemindStanding.UsedUp => (isOne ? "has" : "have") + " had as many reminders as anybody gets in one check-in",
        RemindStanding.Snoozed => "asked to be reminded later, and will be",
        RemindStanding.Unreachable => "cannot be reached by ClusterBot; the cluster lead is written to about the reason",
        RemindStanding.ToBeReminded => null,
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "There is no such standing."),
    };

    private static string People(int count) => count == 1 ? "1 person" : $"{count} people";
}
