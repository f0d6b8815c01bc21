namespace ClusterBot.Bot.Features.Reminders;

/// <summary>What comes of the cluster lead's asking for reminders, for one person who owes.</summary>
internal enum RemindStanding
{
    ToBeReminded,
    OnItsWay,
    RemindedToday,
    UsedUp,
    Snoozed,
    Unreachable,
}
