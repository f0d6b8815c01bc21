using ClusterBot.Data;
using ClusterBot.Bot.Turns;
using ClusterBot.Cards;
using ClusterBot.Domain.CheckIns.Reminders;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Reminders.OnRequest;

/// <summary>"remind me tomorrow": the same as "Remind me later" on a reminder, in words.</summary>
internal sealed class OwnReminder(ClusterDbContext db, ReminderDetailsReader reader)
{
    private const string CheckInsOnly = "ClusterBot reminds you of what you owe in check-ins, and of nothing else. Nothing was noted.";

    private const string WhichDay = "Nothing was noted. Please say when: remind me later, remind me tomorrow, remind me in 3 days, remind "
        + "me on Friday, remind me next week.";

    private const int MaxDays = 20;

    public async Task<string> SetAsync(RemindQuestion question, Person person, TurnContext turn, CancellationToken cancellationToken)
    {
        if (question.Of)
        {
            return CheckInsOnly;
        }

        var mine = (await reader.ReadAsync(person.TenantId, cancellationToken)).Where(one => one.Person.Id == person.Id).ToList();
        if (mine.Count == 0)
        {
            return "You owe nothing in a check-in that is open. Nothing was noted.";
        }

        DateTimeOffset? at = null;
        foreach (var one in mine)
        {
            if (UntilAt(question.When, turn.Now, one.Plan.Hours) is not { } until)
            {
                return WhichDay;
            }

            one.ContactIn(db).SnoozedUntilAt = until;
            at = TimeZoneInfo.ConvertTime(until, one.Plan.Hours.Zone);
        }

        return $"ClusterBot reminds you on {CardDates.Moment(at!.Value)} of what you owe, unless you have answered by then.";
    }

    /// <summary>Returns the instant, always in the person's working time; null where the words name none.</summary>
    private static DateTimeOffset? UntilAt(string when, DateTimeOffset now, WorkingHours hours)
    {
        var words = when.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word is not ("on" or "in" or "at" or "next" or "day")).ToList();
        return words switch
        {
            ["later"] or ["later", "today"] or ["today"] or ["this", "afternoon"] => Snooze.LaterToday.UntilAt(now, hours),
            ["tomorrow"] or ["tomorrow", "morning"] => Snooze.Tomorrow.UntilAt(now, hours),
            ["week"] => On(DayOfWeek.Monday, now, hours),
            ["a", "week"] => hours.BeginsAfter(now, 5),
            [var count, "days" or "day"] when Number(count) is > 0 and <= MaxDays and var days => hours.BeginsAfter(now, days),
            [var name] when !char.IsAsciiDigit(name[0]) && Enum.TryParse<DayOfWeek>(name, ignoreCase: true, out var day) =>
                On(day, now, hours),
            _ => null,
        };
    }

    private static int? Number(string word) =>
        int.TryParse(word, out var number)
            ? number
            : Array.IndexOf(["one", "two", "three", "four", "five"], word) is >= 0 and var at ? at + 1
            : null;

    // On a day without work it is the next one with it.
    private static DateTimeOffset On(DayOfWeek day, DateTimeOffset now, WorkingHours hours)
    {
        var today = hours.LocalDate(now);
        var wanted = today.AddDays((((int)day - (int)today.DayOfWeek + 6) % 7) + 1);
        var days = 1;
        while (hours.LocalDate(hours.BeginsAfter(now, days)) < wanted)
        {
            days++;
        }

        return hours.BeginsAfter(now, days);
    }
}
