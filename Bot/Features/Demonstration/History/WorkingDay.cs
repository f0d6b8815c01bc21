using ClusterBot.Domain.Calendars.BankHolidays;

namespace ClusterBot.Bot.Features.Demonstration.History;

/// <summary>Moves what happened to a working day: nobody works at weekends.</summary>
internal static class WorkingDay
{
    private static readonly WorkingDays Days = new(Nation.EnglandAndWales);

    public static DateTimeOffset OnOrAfter(DateTimeOffset at) => Moved(at, 1);

    public static DateTimeOffset OnOrBefore(DateTimeOffset at) => Moved(at, -1);

    private static DateTimeOffset Moved(DateTimeOffset at, int by)
    {
        while (!Days.IsWorkingDay(DateOnly.FromDateTime(at.UtcDateTime)))
        {
            at = at.AddDays(by);
        }

        return at;
    }
}
