using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.CheckIns.Reminders;
using ClusterBot.Domain.Requests.Kinds;

namespace ClusterBot.Bot.Features.Requests.Raising;

/// <summary>Reads the fields that every form asks with which something is raised.</summary>
internal static class RaiseFieldReading
{
    private const string NoDay = "Please choose the day by which you need a reply.";

    /// <param name="reader">The form.</param>
    /// <param name="atRisk">The id of the first tick.</param>
    /// <param name="worseSoon">The id of the second.</param>
    public static RequestSeverity Severity(this FormReader reader, string atRisk, string worseSoon) =>
        Severities.Of(reader.Code(atRisk) == RequestInputs.Yes, reader.Code(worseSoon) == RequestInputs.Yes);

    /// <summary>Reads the day; left empty, the end of the working days that the kind has for the severity.</summary>
    /// <param name="reader">The form.</param>
    /// <param name="id">The day's id.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="severity">The severity.</param>
    /// <param name="hours">The working hours of those who are asked.</param>
    /// <param name="today">The earliest day, on the asking cluster's calendar.</param>
    /// <param name="now">The time.</param>
    public static DateOnly By(
        this FormReader reader, string id, RequestKind kind, RequestSeverity severity, WorkingHours hours, DateOnly today,
        DateTimeOffset now)
    {
        var day = reader.Day(id, today, NoDay);
        if (day is null && kind.Days.Answer.Of(severity) is { } days)
        {
            day = hours.LocalDate(hours.After(now, hours.Day * days));
        }

        reader.Require(id, day is not null, NoDay);
        return day ?? default;
    }
}
