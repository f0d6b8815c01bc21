using ClusterBot.Domain.CheckIns.Reminding;

namespace ClusterBot.Bot.Features.Reminders;

/// <summary>What was done about one person in one round, or why nothing was.</summary>
internal sealed record ReminderOutcome(Guid Round, Guid Person, ReminderStep Step);
