using ClusterBot.Data;
using ClusterBot.Bot.Outbox;
using ClusterBot.Domain.CheckIns.Reminders;

namespace ClusterBot.Bot.Features.Reminders;

/// <summary>One run for one tenant, inside its transaction: what is sent and that it was sent are stored together.</summary>
internal sealed class TenantReminders(
    ClusterDbContext db, ReminderDetailsReader reader, ReminderReader views, PostedReminders reminders, UnreachedPeople unreachedPeople,
    DeputyRequests deputies, MessageOutbox outbox)
{
    /// <param name="tenantId">The tenant.</param>
    /// <param name="now">The instant that decides.</param>
    /// <param name="away">Who is out of office.</param>
    public async Task<IReadOnlyList<ReminderOutcome>> SendAsync(
        string tenantId, DateTimeOffset now, IReadOnlySet<Guid> away, CancellationToken cancellationToken)
    {
        var owing = await unreachedPeople.FindAsync(await reader.ReadAsync(tenantId, cancellationToken), cancellationToken);
        var outcomes = new List<ReminderOutcome>();
        var askDeputies = new List<ReminderDetails>();
        foreach (var one in owing.Where(one => one.IsRemindedByCalendar))
        {
            var step = one.Plan.StepAt(now, one.Contact, away.Contains(one.Person.Id));
            if (step == ReminderStep.Remind)
            {
                await RemindAsync(one, now, cancellationToken);
            }
            else if (step == ReminderStep.AskDeputy)
            {
                askDeputies.Add(one);
                continue;
            }

            outcomes.Add(new ReminderOutcome(one.Round.Round.Id, one.Person.Id, step));
        }

        outcomes.AddRange(await deputies.AskAsync(askDeputies, owing, now, away, cancellationToken));
        await reminders.SettleAsync(owing, tenantId, cancellationToken);
        return outcomes;
    }

    private async Task RemindAsync(ReminderDetails one, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var state = one.ContactIn(db);
        var view = await views.ReadAsync(one.Round, one.Person, one.Plan, cancellationToken);
        var key = PostedReminders.KeyOf(one.Round.Round.Id, one.Person.Id);
        // What was asked for after the last one has no number of its own.
        var occasion = state.SnoozedUntilAt is { } until ? $"at-{until.UtcTicks}" : $"{state.Reminders + 1}";
        var sent = await outbox.ToPersonAsync(
            one.Person, PostedReminders.Message(key, view), $"{key}/{occasion}");
        if (!sent.Queued)
        {
            await unreachedPeople.NoteAsync(one with { Contact = state }, sent.Problem, cancellationToken);
            return;
        }

        state.Reminders = Math.Min(state.Reminders + 1, one.Plan.Rules.Most);
        state.RemindedAt = now;
        state.SnoozedUntilAt = null;
    }
}
