using System.Globalization;

namespace ClusterBot.Cards;

/// <summary>Dates and times as British readers write them, whatever machine this runs on.</summary>
public static class CardDates
{
    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Weekday(DateOnly date) => date.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The local moment with the day of the week: <c>Monday 30 November 2026 at 10:00</c>.</summary>
    public static string WeekdayAt(DateTimeOffset local) => $"{Weekday(DateOnly.FromDateTime(local.DateTime))} at {local:HH:mm}";

    /// <summary>The local moment, without its offset.</summary>
    public static string Moment(DateTimeOffset local) => local.ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture);
}
