namespace ClusterBot.Bot.Features.Reminders.OnRequest;

/// <summary>The outcome of a cluster lead's request for reminders, for one person who owes.</summary>
internal enum RemindStanding
{
    ToBeReminded,
    OnItsWay,
    RemindedToday,
    UsedUp,
    Snoozed,
    Unreachable,
}
