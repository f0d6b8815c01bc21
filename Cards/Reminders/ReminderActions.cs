using System.Text.Json.Serialization;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.MyWork;
using ClusterBot.Domain.CheckIns.Reminders;

namespace ClusterBot.Cards.Reminders;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SnoozeReminder))]
[JsonSerializable(typeof(OpenMyCheckIn))]
[JsonSerializable(typeof(OpenRequest))]
[JsonSerializable(typeof(SendReminder))]
public sealed partial class ReminderActionsJson : JsonSerializerContext;

/// <summary>Asks to be reminded of this round later.</summary>
/// <param name="Round">The round.</param>
/// <param name="For">How long, see <see cref="SnoozeWords.Code"/>; anything else is taken as till tomorrow.</param>
public sealed record SnoozeReminder(Guid Round, string? For) : ICardAction
{
    public static string Verb => "reminders.snooze";
}

/// <summary>The names of snoozes: on the button, and in the payload, which is a wire contract.</summary>
public static class SnoozeWords
{
    public static string Title(Snooze snooze) => snooze switch
    {
        Snooze.LaterToday => "Later today",
        Snooze.Tomorrow => "Tomorrow",
        Snooze.InTwoDays => "In two working days",
        _ => throw new ArgumentOutOfRangeException(nameof(snooze), snooze, "There is no such snooze."),
    };

    public static string Code(Snooze snooze) => snooze switch
    {
        Snooze.LaterToday => "laterToday",
        Snooze.Tomorrow => "tomorrow",
        Snooze.InTwoDays => "inTwoDays",
        _ => throw new ArgumentOutOfRangeException(nameof(snooze), snooze, "There is no such snooze."),
    };

    public static Snooze Of(string? code) =>
        Enum.GetValues<Snooze>().Where(snooze => Code(snooze) == code).DefaultIfEmpty(Snooze.Tomorrow).First();
}
