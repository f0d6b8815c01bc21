using System.Globalization;
using System.Text;
using ClusterBot.Bot.Register;
using ClusterBot.Bot.Register.Rows;

namespace ClusterBot.Bot.Features.Demonstration.History;

/// <summary>The meetings of the demonstration's board: a quarter apart, the next in nine days or on the first working day after.</summary>
internal static class BoardDates
{
    private const int DaysToNext = 9;

    private const int DaysBetween = 91;

    private const int Past = 8;

    private const int ToCome = 3;

    /// <summary>Returns the register's file of them.</summary>
    public static RegisterFile File(DateOnly today)
    {
        var rows = Enumerable.Range(-Past, Past + ToCome).Select(board => string.Create(
            CultureInfo.InvariantCulture,
                $"{DemonstrationTeam.ClusterCode},{Meeting(today.AddDays(DaysToNext + (DaysBetween * board))):yyyy-MM-dd}"));
        return new RegisterFile(
            MeetingRow.File, Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(string.Join(',', MeetingRow.Known)))));
    }

    private static DateOnly Meeting(DateOnly on) =>
        DateOnly.FromDateTime(WorkingDay.OnOrAfter(new DateTimeOffset(on, default, TimeSpan.Zero)).UtcDateTime);
}
