using ClusterBot.Data;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Domain.CheckIns.Reminders;

namespace ClusterBot.Bot.Features.Reminders;

/// <summary>
/// Reminds those who owe an answer, and asks their deputies. Finds from the database who is due: a missed run is caught up,
/// a second one does nothing. Mailboxes are asked before anything is changed, and only about those who are due.
/// </summary>
internal sealed class ReminderJob(
    ReminderDetailsReader reader, OutOfOffice office, ReminderMetrics metrics, Transactions transactions, TimeProvider time) : IRecurringJob
{
    public static string Name => "send reminders";

    public static TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var owing = await reader.ReadAsync(cancellationToken);
        var away = await office.AmongAsync(owing.Where(one => MayBeDue(one, now)).Select(one => one.Person), now, cancellationToken);
        var absent = away.Union(await reader.DelegatingAsync(now, cancellationToken)).ToHashSet();
        var outcomes = new List<ReminderOutcome>();
        foreach (var tenant in owing.Select(one => one.Person.TenantId).Distinct())
        {
            outcomes.AddRange(await transactions.RunAsync(
                tenant, (services, cancellationToken) =>
                    services.GetRequiredService<TenantReminders>().SendAsync(tenant, now, absent, cancellationToken),
                cancellationToken));
        }

        metrics.Ran(outcomes);
    }

    // A deputy is asked about even when it may not be their turn: whose it is depends on whether others are away.
    private static bool MayBeDue(ReminderDetails one, DateTimeOffset now) =>
        one.Plan.StepAt(now, one.Contact, isAway: false).Sends() || one.Plan.StepAt(now, one.Contact, isAway: true).Sends();
}
